import type { DrawnCircuit } from '../core/report-model';
import { type PlacedElement, schematicLayout } from '../core/schematic/schematic-layout';
import { schematicSymbol } from '../core/schematic/schematic-symbol';
import type { TextRun } from '../core/text-runs';
import { escapeXml } from './figures/escape-xml';

const ink = '#000000';
/** Millimetres a px of the drawing's grid. */
const scale_mm = 0.19;
const edge = 6;
/** Kept above and below: names stand there, values do not. */
const unused = 16;

/** A circuit as SVG in its size on paper: lines and real text, nothing but black. */
export interface CircuitPicture {
  svg: string;
  width_mm: number;
  height_mm: number;
}

export function circuitSvg(
  { schematic, names, circuit }: Pick<DrawnCircuit, 'schematic' | 'names' | 'circuit'>,
  font: string,
): CircuitPicture {
  const layout = schematicLayout(schematic);
  const [width, height] = [layout.width + 2 * edge, layout.height - 2 * unused];
  const [width_mm, height_mm] = [width * scale_mm, height * scale_mm];
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width_mm)}mm" height="${round(height_mm)}mm" viewBox="${-edge} ${unused} ${round(width)} ${round(height)}" role="img" aria-label="Circuit ${escapeXml(circuit)}" font-family="${escapeXml(font)}, Helvetica, Arimo, sans-serif" font-size="13">`,
    `<g fill="none" stroke="${ink}" stroke-width="1.4" stroke-linejoin="round">`,
    `<path d="${layout.wires.map(([x1, y1, x2, y2]) => `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`).join('')}"/>`,
    ...layout.elements.map(
      ({ symbol, x, y, width: own }) => `<path transform="translate(${round(x)} ${round(y)})" d="${schematicSymbol(symbol, own)}"/>`,
    ),
    ...layout.terminals.map(({ x, y }) => `<circle cx="${round(x)}" cy="${round(y)}" r="3" fill="#ffffff"/>`),
    '</g>',
    ...layout.nodes.map(({ x, y }) => `<circle cx="${round(x)}" cy="${round(y)}" r="2.4" fill="${ink}"/>`),
    ...layout.elements.map((element) => nameOf(element, names[element.label] ?? [{ text: element.label }])),
    '</svg>',
  ].join('\n');
  return { svg, width_mm, height_mm };
}

function nameOf({ x, y, textAt }: PlacedElement, runs: readonly TextRun[]): string {
  let shift = 0;
  const spans = runs.map(({ text, italic, script }) => {
    const wanted = script === 'sub' ? 3 : script === 'sup' ? -4 : 0;
    const dy = wanted === shift ? '' : ` dy="${wanted - shift}"`;
    shift = wanted;
    return `<tspan${dy}${italic ? ' font-style="italic"' : ''}${script === undefined ? '' : ' font-size="10"'}>${escapeXml(text)}</tspan>`;
  });
  return `<text x="${round(x)}" y="${round(y + (textAt === 'above' ? -15 : 25))}" text-anchor="middle" fill="${ink}">${spans.join('')}</text>`;
}

const round = (value: number) => Number(value.toFixed(2));
