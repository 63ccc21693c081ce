import { publication } from '../../core/figure/publication';
import type { FigureBox, FigureModel, FigurePanel } from '../../core/figure-model';
import type { FigureStyle } from '../../core/figure-style';
import type { TextRun } from '../../core/text-runs';
import { drawnPoints } from './build/drawn-points';
import { framePlace } from './frame-place';

/** One column of a figure over two columns. */
export const columnWidth_mm = 85;

/**
 * Figures of one column under letters: two a row with 8 mm between them, or below each other where the style is one column.
 * @param parts each built for one column
 */
export function composeFigure(parts: readonly FigureModel[], style: FigureStyle): FigureModel {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const perRow = style.width_mm === columnWidth_mm ? 1 : 2;
  const panels: FigurePanel[] = [];
  let top_mm = 0;
  for (let first = 0; first < parts.length; first += perRow) {
    const row = parts.slice(first, first + perRow);
    for (const [k, part] of row.entries()) {
      const left_mm = k * (columnWidth_mm + publication.panelGap_mm);
      panels.push(
        ...part.panels.map((panel, index) => lettered(moved(panel, left_mm, top_mm), index === 0 ? letterOf(first + k) : '', style)),
      );
    }
    top_mm += Math.max(...row.map(({ height_mm }) => height_mm)) + 2;
  }
  return {
    kind: 'composed',
    title: parts.map(({ title }, k) => `(${letterOf(k)}) ${title}`).join('; '),
    width_mm: style.width_mm,
    height_mm: top_mm - 2,
    panels,
    caption: parts.flatMap(({ caption }, k): TextRun[] => [{ text: `${k === 0 ? '' : ' '}(${letterOf(k)}) ` }, ...caption]),
    notes: parts.flatMap(({ notes }) => notes),
  };
}

function letterOf(index: number): string {
  return String.fromCharCode(97 + index);
}

function lettered(panel: FigurePanel, letter: string, style: FigureStyle): FigurePanel {
  const place = framePlace(panel);
  const size = style.fontSize_pt + publication.letterLarger_pt;
  const [right, bottom] = [place.left_pt + 7 + 1.5 * size, place.top_pt + 6 + size];
  const isTaken = drawnPoints(panel, place).some(({ x, y }) => x >= place.left_pt && x <= right && y >= place.top_pt && y <= bottom);
  return { ...panel, letter, letterAt: isTaken ? 'margin' : 'corner' };
}

function moved(panel: FigurePanel, dx_mm: number, dy_mm: number): FigurePanel {
  const shift = (box: FigureBox): FigureBox => ({ ...box, left_mm: box.left_mm + dx_mm, top_mm: box.top_mm + dy_mm });
  const { colourBar, inset } = panel;
  return {
    ...panel,
    box: shift(panel.box),
    colourBar: colourBar === null ? null : { ...colourBar, box: shift(colourBar.box) },
    inset: inset === null ? null : { ...inset, box: shift(inset.box) },
  };
}
