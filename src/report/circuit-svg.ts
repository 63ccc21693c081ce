import type { CircuitDrawing, CircuitSymbol } from '../core/report-model';
import type { TextRun } from '../core/text-runs';
import { escapeMarkup } from './escape-markup';

const ink = '#1b1d1f';

/** Each symbol around (0, 0) as a path, line 1.4, leads to ± 19 (capacitors nearer). */
const paths: Readonly<Record<CircuitSymbol, string>> = {
  resistor: 'M-19-6.5H19V6.5H-19Z',
  capacitor: 'M-3-9V9M3-9V9',
  constantPhase: 'M-1.5-9L-7.5 0L-1.5 9M7.5-9L1.5 0L7.5 9M-7.5 0H-7.5M1.5 0H7.5',
  inductor: 'M-19 0a4.75 4.75 0 0 1 9.5 0a4.75 4.75 0 0 1 9.5 0a4.75 4.75 0 0 1 9.5 0a4.75 4.75 0 0 1 9.5 0',
  warburg: 'M-19-8H19V8H-19ZM-9-4L-4.5 4L0-4L4.5 4L9-4',
  warburgOpen: 'M-19-8H15V8H-19ZM-11-4L-6.5 4L-2-4L2.5 4L7-4M19-8V8',
  warburgShort: 'M-19-8H19V8H-19ZM-11-4L-6.5 4L-2-4L2.5 4L7-4M15-8V8',
  gerischer: 'M-19-8H19V8H-19Z',
  transmissionLine: 'M-19-8H19V8H-19ZM-13-3H13M-13 3H13M-9-3V3M0-3V3M9-3V3',
  other: 'M-19-6.5H19V6.5H-19Z',
};

/** A drawn circuit as SVG: lines and real text, no colour but ink. @param scale mm a px of the drawing */
export function circuitSvg(drawing: CircuitDrawing, { font, scale = 0.22 }: { font: string; scale?: number }): string {
  const { width, height, symbols, wires, nodes, terminals } = drawing;
  const path = (points: CircuitDrawing['wires'][number]) =>
    points.map(({ x, y }, k) => `${k === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
  const size = (px: number) => `${round(px * scale)}mm`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size(width)}" height="${size(height)}" viewBox="0 0 ${round(width)} ${round(height)}" role="img" font-family="${escapeMarkup(font)}, Helvetica, Arimo, sans-serif" font-size="11.5">`,
    `<g fill="none" stroke="${ink}" stroke-width="1.4" stroke-linejoin="round" stroke-linecap="butt">`,
    `<path d="${wires.map(path).join('')}"/>`,
    ...symbols.map(({ shape, x, y }) => `<path transform="translate(${round(x)} ${round(y)})" d="${paths[shape]}"/>`),
    ...terminals.map(({ x, y }) => `<circle cx="${round(x)}" cy="${round(y)}" r="3" fill="#fff"/>`),
    '</g>',
    ...nodes.map(({ x, y }) => `<circle cx="${round(x)}" cy="${round(y)}" r="2.4" fill="${ink}"/>`),
    ...symbols.flatMap((symbol) => [
      label(symbol.label, symbol.x, symbol.y + (symbol.labelBelow ? 24 : -14)),
      ...(symbol.shape === 'gerischer' ? [label([{ text: 'G' }], symbol.x, symbol.y + 4)] : []),
    ]),
    '</svg>',
  ].join('\n');
}

function label(runs: readonly TextRun[], x: number, y: number): string {
  let shift = 0;
  const spans = runs.map(({ text, italic, script }) => {
    const wanted = script === 'sub' ? 3 : script === 'sup' ? -4 : 0;
    const dy = wanted === shift ? '' : ` dy="${wanted - shift}"`;
    shift = wanted;
    return `<tspan${dy}${italic ? ' font-style="italic"' : ''}${script === undefined ? '' : ' font-size="8.5"'}>${escapeMarkup(text)}</tspan>`;
  });
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="middle" fill="${ink}">${spans.join('')}</text>`;
}

const round = (value: number) => Number(value.toFixed(2));
