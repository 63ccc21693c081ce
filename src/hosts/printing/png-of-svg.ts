import { HostError } from '../../core/errors';
import { withDensity } from './with-density';

const millimetresPerInch = 25.4;

/**
 * An SVG of a known width as PNG at `dpi`, which the file states too. Runs in a thread of its own.
 * @param fonts files; no other font of the machine is used
 * @throws HostError where the drawing cannot be turned into a picture
 */
export async function pngOfSvg(drawing: { svg: string; width_mm: number; dpi: number }, fonts: readonly string[]): Promise<Uint8Array> {
  const { svg, width_mm, dpi } = drawing;
  try {
    // Native code: where it cannot be loaded, only pictures are missing.
    const { renderAsync } = await import('@resvg/resvg-js');
    const picture = await renderAsync(svg, {
      font: { fontFiles: [...fonts], loadSystemFonts: false, defaultFontFamily: 'Arimo' },
      fitTo: { mode: 'width', value: Math.round((width_mm / millimetresPerInch) * dpi) },
      background: '#ffffff',
    });
    return withDensity(picture.asPng(), dpi);
  } catch (cause) {
    throw new HostError('HOST', `The figure could not be drawn as PNG (${cause instanceof Error ? cause.message : String(cause)}).`, {
      cause,
      hint: 'Save it as SVG instead.',
    });
  }
}
