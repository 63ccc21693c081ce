import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { buildReport, figureFiles, reportOfResults, reportPictures, writeReport } from '../../../app/batch-report';
import { toErrorRecord, ValidationError } from '../../../core/errors';
import type { ReportModel } from '../../../core/report-model';
import { hostPrinting } from '../../printing/host-printing';
import { writeWholeFile } from '../../write-whole-file';
import { cellArgument } from '../cell-argument';
import type { CliCommand } from '../cli-command';
import { errorInWords } from '../error-in-words';
import { fitArguments, fitOptions } from '../fit-arguments';
import { fitPaths } from '../fit-paths';
import { readingOptions } from '../reading-options';
import { type ReportArguments, reportArguments, reportOptions } from '../report-arguments';
import { seriesOptions, tagsArgument } from '../series-arguments';

/** report PATH… --out FILE: fits what the paths hold and writes it down as a document. */
export const report: CliCommand = {
  name: 'report',
  synopsis: 'report PATH… --out FILE',
  help: 'A report of everything found: table, figures, methods paragraph, origin of every number. The ending of FILE chooses: .html .pdf .docx .xlsx .csv .json .tex',
  options: { ...reportOptions, ...readingOptions, ...fitOptions, ...seriesOptions },
  async run(line) {
    if (line.paths.length === 0)
      throw new ValidationError('INPUT_INVALID', 'report needs a file or folder', { expected: 'arctrace report PATH… --out FILE' });
    const { outs, choices, dialect, title, figures } = reportArguments(line);
    const said = { cells: await cellArgument(line), tags: await tagsArgument(line) };
    const fitted = await fitPaths(line, await fitArguments(line), said);
    const input = reportOfResults(
      title ?? titleOf(line.paths),
      fitted.results.map((result, k) => ({ result, item: (fitted.items[k] as (typeof fitted.items)[number]).item })),
      fitted.failures.map(({ file, error }) => ({ name: basename(file), error })),
    );
    for (const note of fitted.notes) process.stderr.write(`arctrace: ${note}\n`);
    for (const { file, error } of fitted.failures) process.stderr.write(`arctrace: ${file}: ${errorInWords(error)}\n`);
    const { model } = buildReport(input, choices);
    const files = outs.map(({ path, format }) => async () => {
      const written = await writeReport(model, format, hostPrinting, { withOrigins: true, dialect });
      return written.map(({ suffix, bytes }) => ({ path: path.replace(/\.[^.]+$/, (ending) => `${suffix}${ending}`), bytes }));
    });
    if (figures !== undefined) files.push(() => figuresIn(figures, model, dialect));
    const unwritten = await writeAll(files);
    return fitted.failed || unwritten ? 1 : 0;
  },
};

interface MadeFile {
  path: string;
  bytes: Uint8Array;
}

async function figuresIn(folder: string, model: ReportModel, dialect: ReportArguments['dialect']): Promise<MadeFile[]> {
  const drawn = figureFiles(model, await reportPictures(model, hostPrinting.png), dialect);
  await mkdir(folder, { recursive: true });
  return drawn.map(({ name, bytes }) => ({ path: join(folder, name), bytes }));
}

/** Each kind by itself: one that cannot be written does not stop the others. @returns whether any could not */
async function writeAll(kinds: readonly (() => Promise<MadeFile[]>)[]): Promise<boolean> {
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

function titleOf(paths: readonly string[]): string {
  return paths.map((path) => basename(path).replace(/\.arctrace$/i, '')).join(', ');
}
