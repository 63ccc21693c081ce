import { HostError } from '../../core/errors';
import { figureCsv } from '../../report/figures/figure-csv';
import { figurePage } from '../../report/figures/figure-page';
import { figureSvg } from '../../report/figures/figure-svg';
import type { BytesFile, TextFile } from '../api';
import type { AppContext } from '../app-context';
import { titleAsFileName } from '../title-as-file-name';
import type { FigureFileRequest } from './figure-request';
import { projectFigure } from './project-figure';

/** A figure of the project as a file. @throws HostError where this host makes no pictures, and what `projectFigure` throws */
export async function figureFile(context: AppContext, request: FigureFileRequest): Promise<TextFile | BytesFile> {
  const { format, dpi, dialect, kinds, sample, style } = request;
  const model = await projectFigure(context, request);
  const name = `${titleAsFileName(sample)}-${kinds.join('-')}.${format}`;
  if (format === 'csv') return { name, mediaType: 'text/csv', text: figureCsv(model, dialect) };
  if (format === 'svg') return { name, mediaType: 'image/svg+xml', text: figureSvg(model, style) };
  const { printing } = context.host;
  if (format === 'pdf') {
    if (printing?.pdf === undefined) {
      throw new HostError('HOST', 'There is no browser here that could print the figure as PDF.', {
        expected: 'Chrome, Chromium or Edge',
        hint: 'Save the figure as SVG: its text and lines are the same.',
      });
    }
    return { name, mediaType: 'application/pdf', bytes: await printing.pdf(figurePage(model, style)) };
  }
  if (printing === undefined) {
    throw new HostError('HOST', `This host (${context.host.kind}) makes no pictures.`, { hint: 'Save the figure as SVG.' });
  }
  return { name, mediaType: 'image/png', bytes: await printing.png({ svg: figureSvg(model, style), width_mm: model.width_mm, dpi }) };
}
