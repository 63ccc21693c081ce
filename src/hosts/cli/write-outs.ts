import { type ReportFormat, writeReport } from '../../app/batch-report';
import { toErrorRecord } from '../../core/errors';
import type { ReportModel } from '../../core/report-model';
import { hostPrinting } from '../printing/host-printing';
import { writeWholeFile } from '../write-whole-file';
import { errorInWords } from './error-in-words';

/** A file that is ready to be written. */
export interface MadeFile {
  path: string;
  bytes: Uint8Array;
}

/** A report in one kind, under the name that was asked for; further tables of a CSV stand beside it. */
export async function reportFiles(
  model: ReportModel,
  { path, format }: { path: string; format: ReportFormat },
  dialect: 'comma' | 'semicolon-comma',
): Promise<MadeFile[]> {
  const written = await writeReport(model, format, hostPrinting, { withOrigins: true, dialect });
  return written.map(({ suffix, bytes }) => ({ path: path.replace(/\.[^.]+$/, (ending) => `${suffix}${ending}`), bytes }));
}

/** Each kind by itself: one that cannot be written does not stop the others. @returns whether any could not */
export async function writeOuts(kinds: readonly (() => Promise<MadeFile[]>)[]): Promise<boolean> {
  let failed = false;
  for (const make of kinds) {
    try {
      for (const { path, bytes } of await make()) {
        await writeWholeFile(path, bytes);
        process.stderr.write(`arctrace: wrote ${path}\n`);
      }
    } catch (error) {
      failed = true;
      process.stderr.write(`arctrace: ${errorInWords(toErrorRecord(error))}\n`);
    }
  }
  return failed;
}
