import { figureColour } from '../../core/figure/figure-colour';
import type { TextShape } from '../../core/figure/shape';
import { runSize_pt } from '../../core/figure/text-width';
import type { FigureStyle } from '../../core/figure-style';
import type { TextRun } from '../../core/text-runs';
import { escapeXml } from './escape-xml';
import { svgNumber } from './svg-number';

/** Half the height of a capital letter of Arial, in sizes. */
const halfCapital = 0.358;
const shifts = { sub: 0.22, sup: -0.4 } as const;

/** Text as text: indices by shifted spans, which every program that opens SVG understands. */
export function svgText(shape: TextShape, style: FigureStyle): string {
  const { runs, x_pt, y_pt, anchor, size_pt, bold, ink, upwards } = shape;
  const along = upwards ? ` transform="translate(${svgNumber(x_pt)} ${svgNumber(y_pt)}) rotate(-90)"` : '';
  const [x, y] = upwards ? [0, halfCapital * size_pt] : [x_pt, y_pt + halfCapital * size_pt];
  let shift = 0;
  const spans = runs.map((run) => {
    const wanted = run.script === undefined ? 0 : shifts[run.script] * size_pt;
    const dy = wanted - shift;
    shift = wanted;
    return span(run, dy, size_pt);
  });
  const look = `${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}${bold ? ' font-weight="bold"' : ''}`;
  const fill = ink === 'text' ? '' : ` fill="${figureColour(ink, style.colours)}"`;
  return `<text x="${svgNumber(x)}" y="${svgNumber(y)}" font-size="${svgNumber(size_pt)}"${look}${fill}${along}>${spans.join('')}</text>`;
}

function span(run: TextRun, dy: number, size_pt: number): string {
  const attributes = [
    Math.abs(dy) > 1e-9 ? ` dy="${svgNumber(dy)}"` : '',
    run.script === undefined ? '' : ` font-size="${svgNumber(runSize_pt(run, size_pt))}"`,
    run.italic ? ' font-style="italic"' : '',
    run.bold ? ' font-weight="bold"' : '',
  ].join('');
  const text = escapeXml(run.text);
  return attributes === '' ? text : `<tspan${attributes}>${text}</tspan>`;
}
