import { HostError, ValidationError } from '../../core/errors';
import type { ReportModel } from '../../core/report-model';
import { buildReport } from '../../report/build/build-report';
import { type FigureFile, figureFiles } from '../../report/figure-files';
import { figuresArchive } from '../../report/figures-archive';
import { figuresPage } from '../../report/html/figures-page';
import { reportFormats } from '../../report/report-formats';
import type { ReportInput } from '../../report/report-input';
import { reportPictures } from '../../report/report-pictures';
import { writeReport } from '../../report/write-report';
import type { BytesFile } from '../api';
import type { AppContext } from '../app-context';
import { countOf } from '../count-of';
import type { Host } from '../host';
import { titleAsFileName } from '../title-as-file-name';
import { projectReport } from './project-report';
import { keepDraft } from './report-draft';
import { placeOf } from './report-place';
import { choicesOf } from './report-preview';
import type { ReportExportRequest } from './report-request';

/** Kinds that people read: what they say is remembered as the draft. */
const documents: readonly string[] = ['html', 'pdf', 'docx', 'tex'];

/**
 * The report as files: one, or one a table for CSV; figures packed together.
 * @throws ValidationError INPUT_INVALID where a fit is stale, NO_DATA where there is nothing; HostError where this host cannot make it
 */
export async function reportExport(context: AppContext, { format, dialect, stale, ...request }: ReportExportRequest): Promise<BytesFile[]> {
  const input = await projectReport(placeOf(context));
  refuseStale(input, stale);
  const { model } = buildReport(input, choicesOf(request));
  if (model.sections.length === 0) {
    throw new ValidationError('NO_DATA', 'There is nothing to report.', { hint: 'Fit the series, or take something into the contents.' });
  }
  const name = titleAsFileName(context.session.project.title);
  if (format === 'figures' || format === 'figureData') return [await figures(context, model, name, format)];
  const isWhole = request.contents === null || request.contents.includes('origins');
  const files = await writeReport(model, format, context.host.printing ?? {}, { withOrigins: isWhole, dialect });
  if (documents.includes(format)) await keepDraft(context, model);
  return files.map(({ suffix, bytes }) => ({ name: `${name}${suffix}.${format}`, mediaType: reportFormats[format].mediaType, bytes }));
}

async function figures({ host }: AppContext, model: ReportModel, name: string, format: 'figures' | 'figureData'): Promise<BytesFile> {
  const files = format === 'figureData' ? figureFiles(model, new Map()) : await drawnFigures(host, model);
  if (files.length === 0) throw new ValidationError('NO_DATA', 'The report has no figure.', { hint: 'Take a figure into its contents.' });
  const suffix = format === 'figureData' ? 'figure-data' : 'figures';
  return { name: `${name}-${suffix}.zip`, mediaType: 'application/zip', bytes: figuresArchive(files) };
}

/** Vectors and pixels of each figure, and where this host can print one PDF with a page a figure. */
async function drawnFigures({ kind, printing }: Host, model: ReportModel): Promise<FigureFile[]> {
  if (printing === undefined) {
    throw new HostError('HOST', `This host (${kind}) makes no pictures.`, { hint: 'Write the report as HTML: its figures are vectors.' });
  }
  const pictures = await reportPictures(model, printing.png);
  const files = figureFiles(model, pictures).filter((file) => !file.name.endsWith('.csv'));
  if (printing.pdf === undefined || files.length === 0) return files;
  return [...files, { name: 'figures.pdf', bytes: await printing.pdf(figuresPage(pictures)) }];
}

/** Old numbers leave only at the person's own word. */
function refuseStale({ fits }: ReportInput, allowed: boolean): void {
  const old = fits.filter((fit) => fit.stale !== null);
  if (old.length === 0 || allowed) return;
  throw new ValidationError('INPUT_INVALID', `${countOf(old.length, 'fit is', 'fits are')} stale. ${old[0]?.stale}`, {
    expected: 'fits that belong to the masks and tags as they are now',
    hint: 'Fit again, or export the old numbers at your own word.',
  });
}
