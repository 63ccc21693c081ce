import { create } from 'zustand';
import type { BytesFile, MethodInput, TextFile } from '../../src/app/api';
import type { FigureStyle } from '../../src/core/figure-style';
import type { ReportStyle } from '../../src/core/report-style';
import { whenConnected } from './project-store';
import { reportError } from './report-error';
import { sayDone } from './view-state';
import { useWindowSettings } from './window-settings';

/** What a plot shows, as the host is asked for its printed form. */
export type FigureRequest = Omit<MethodInput<'figures.make'>, 'style'>;
export type FigureFormat = MethodInput<'figures.file'>['format'];
interface FileOptions {
  style?: FigureStyle;
  dpi?: number;
}

/** The figure whose dialog is open; null: none. */
export const useFigureDialog = create<{ request: FigureRequest | null }>()(() => ({ request: null }));

export function openFigureDialog(request: FigureRequest): void {
  useFigureDialog.setState({ request });
}

/** Resolution of figures on the clipboard: enough for a slide, small enough to paste. */
const clipboard_dpi = 300;

/** Puts a figure on the clipboard as a picture. */
export async function copyFigure(request: FigureRequest, options: FileOptions = {}): Promise<void> {
  try {
    const made = fileOf(request, 'png', { ...options, dpi: clipboard_dpi }).then(
      (file) => new Blob(['bytes' in file ? (file.bytes as Uint8Array<ArrayBuffer>) : file.text], { type: 'image/png' }),
    );
    // The promise goes along: what is asked for by a key or a click may take a moment.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': made })]);
    sayDone('Copied the figure as a picture');
  } catch (error) {
    reportError(error);
  }
}

/** Saves a figure, or with `csv` the numbers it shows. */
export async function saveFigure(request: FigureRequest, format: FigureFormat, options: FileOptions = {}): Promise<void> {
  try {
    const file = await fileOf(request, format, options);
    const client = await whenConnected();
    if (await client.saveFile(file)) sayDone(`Saved ${file.name}`);
  } catch (error) {
    reportError(error);
  }
}

async function fileOf(request: FigureRequest, format: FigureFormat, options: FileOptions): Promise<TextFile | BytesFile> {
  const client = await whenConnected();
  const style = options.style ?? figureStyleOf(await client.call('report.style', {}));
  return client.call('figures.file', { ...request, ...options, style, format, dialect: useWindowSettings.getState().csvDialect });
}

/** What of the house style concerns figures. */
export function figureStyleOf({ width_mm, font, fontSize_pt, colours, axisTitle, decimal }: ReportStyle): FigureStyle {
  return { width_mm, font, fontSize_pt, colours, axisTitle, decimal };
}
