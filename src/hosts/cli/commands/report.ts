import { basename } from 'node:path';
import { buildReport, reportOfResults, writeReport } from '../../../app/batch-report';
import { toErrorRecord, ValidationError } from '../../../core/errors';
import type { ReportModel } from '../../../core/report-model';
import { reportTools } from '../../report-tools';
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
    const { outs, choices, dialect, title } = reportArguments(line);
    const said = { cells: await cellArgument(line), tags: await tagsArgument(line) };
    const fitted = await fitPaths(line, await fitArguments(line), said);
    const input = reportOfResults(
      title ?? titleOf(line.paths),
      fitted.results.map((result, k) => {
        const cell = fitted.items[k]?.item.cell;
        return { result, ...(cell === undefined ? {} : { cell }) };
      }),
      fitted.failures.map(({ file, error }) => ({ name: basename(file), error })),
    );
    for (const note of fitted.notes) process.stderr.write(`arctrace: ${note}\n`);
    for (const { file, error } of fitted.failures) process.stderr.write(`arctrace: ${file}: ${errorInWords(error)}\n`);
    const { model } = buildReport(input, choices);
    const unwritten = await writeOuts(outs, model, dialect);
    return fitted.failed || unwritten ? 1 : 0;
  },
};

/** Each kind by itself: one that cannot be written does not stop the others. @returns whether any could not */
async function writeOuts(outs: ReportArguments['outs'], model: ReportModel, dialect: ReportArguments['dialect']): Promise<boolean> {
  let failed = false;
  for (const { path, format } of outs) {
    try {
      for (const { suffix, bytes } of await writeReport(model, format, reportTools(), { withOrigins: true, dialect })) {
        const place = path.replace(/\.[^.]+$/, (ending) => `${suffix}${ending}`);
        await writeWholeFile(place, bytes);
        process.stderr.write(`arctrace: wrote ${place}\n`);
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
