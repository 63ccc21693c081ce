import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FitOptions } from '../../../app/batch';
import { analyseSeries, buildReport, cellOfSample, figureFiles, reportOfResults, reportPictures } from '../../../app/batch-report';
import { ValidationError } from '../../../core/errors';
import type { ReportModel } from '../../../core/report-model';
import { hostPrinting } from '../../printing/host-printing';
import { cellArgument } from '../cell-argument';
import type { CliCommand, CommandLine } from '../cli-command';
import { errorInWords } from '../error-in-words';
import { fitArguments, fitOptions } from '../fit-arguments';
import { fitGathered } from '../fit-paths';
import { gatherEverything } from '../gather-everything';
import { projectReportInput } from '../project-report-input';
import { readingOptions } from '../reading-options';
import { type ReportArguments, reportArguments, reportOptions } from '../report-arguments';
import { seriesOptions, tagsArgument } from '../series-arguments';
import { type MadeFile, reportFiles, writeOuts } from '../write-outs';

/** report PATH… --out FILE: evaluates what the paths hold and writes it down as a document. */
export const report: CliCommand = {
  name: 'report',
  synopsis: 'report PATH… --out FILE',
  help: 'A report of everything found: table, figures, methods paragraph, origin of every number. The ending of FILE chooses: .html .pdf .docx .xlsx .csv .json .tex',
  options: { ...reportOptions, ...readingOptions, ...fitOptions, ...seriesOptions },
  async run(line) {
    if (line.paths.length === 0)
      throw new ValidationError('INPUT_INVALID', 'report needs a file or folder', { expected: 'arctrace report PATH… --out FILE' });
    const { outs, choices, dialect, title, figures } = reportArguments(line);
    const options = await fitArguments(line);
    const made = (await ofProject(line)) ?? (await ofFiles(line, options));
    const { model } = buildReport({ ...made.input, title: title ?? made.input.title }, choices);
    const files = outs.map((out) => () => reportFiles(model, out, dialect));
    if (figures !== undefined) files.push(() => figuresIn(figures, model, dialect));
    const unwritten = await writeOuts(files);
    return made.failed || unwritten ? 1 : 0;
  },
};

/** What a report is made from, and whether something of it failed. */
interface MadeInput {
  input: Parameters<typeof buildReport>[0];
  failed: boolean;
}

/** A project as its window reports it; old numbers only at the person's own word. */
async function ofProject(line: CommandLine): Promise<MadeInput | null> {
  const input = await projectReportInput(line);
  if (input === null) return null;
  const old = input.fits.filter(({ stale }) => stale !== null);
  if (old.length > 0 && !line.flag('stale')) {
    throw new ValidationError(
      'INPUT_INVALID',
      `${old.length} of ${input.fits.length} fits in ${line.paths[0]} are stale. ${old[0]?.stale}`,
      {
        expected: 'fits that belong to the masks and tags as they are now',
        hint: 'Fit again in the window, ask for a fit (--circuit auto), or take the old numbers with --stale.',
      },
    );
  }
  return { input, failed: input.failures.length > 0 };
}

/** Everything in the files, fitted and analysed anew. */
async function ofFiles(line: CommandLine, options: FitOptions): Promise<MadeInput> {
  const cells = await cellArgument(line);
  const said = { cells, tags: await tagsArgument(line) };
  const gathered = await gatherEverything(line);
  const fitted = fitGathered(line, options, said, gathered);
  const series = analyseSeries(gathered.series, (sample) => (cells === null ? undefined : cellOfSample(cells, sample)));
  for (const note of fitted.notes) process.stderr.write(`arctrace: ${note}\n`);
  for (const { file, error } of fitted.failures) process.stderr.write(`arctrace: ${file}: ${errorInWords(error)}\n`);
  for (const { name, error } of series.failures) process.stderr.write(`arctrace: ${name}: ${errorInWords(error)}\n`);
  const input = reportOfResults(
    titleOf(line.paths),
    fitted.results.map((result, k) => ({ result, item: (fitted.items[k] as (typeof fitted.items)[number]).item })),
    series,
    fitted.failures.map(({ file, error }) => ({ name: basename(file), error })),
  );
  return { input, failed: fitted.failed || series.failures.length > 0 };
}

async function figuresIn(folder: string, model: ReportModel, dialect: ReportArguments['dialect']): Promise<MadeFile[]> {
  const drawn = figureFiles(model, await reportPictures(model, hostPrinting.png), dialect);
  await mkdir(folder, { recursive: true });
  return drawn.map(({ name, bytes }) => ({ path: join(folder, name), bytes }));
}

function titleOf(paths: readonly string[]): string {
  return paths.map((path) => basename(path).replace(/\.arctrace$/i, '')).join(', ');
}
