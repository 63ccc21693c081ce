import type { FigureLegend, FigurePanel } from '../figure-model';
import type { FigureStyle } from '../figure-style';
import { publication } from './publication';
import { textWidth_pt } from './text-width';

interface LegendSize {
  width_pt: number;
  height_pt: number;
  row_pt: number;
  column_pt: number;
  /** Rows of entries in the longest column. */
  rows: number;
  symbol_pt: number;
  /** From the edges of the frame. */
  margin_pt: number;
  /** From the upper edge; the panel's letter goes first. */
  above_pt: number;
  /** From the lower edge. */
  below_pt: number;
}

const betweenColumns_pt = 8;

/** The room a legend takes within its frame. */
export function legendSize(legend: FigureLegend, { letter }: Pick<FigurePanel, 'letter'>, style: FigureStyle): LegendSize {
  const size = style.fontSize_pt;
  const [row_pt, symbol_pt, margin_pt] = [1.3 * size, 13, 6];
  const widest = Math.max(0, ...legend.entries.map(({ text }) => symbol_pt + 4 + textWidth_pt(text, size)));
  const column_pt = widest + betweenColumns_pt;
  const rows = Math.ceil(legend.entries.length / legend.columns);
  const belowLetter = letter !== '' && legend.corner === 'upper left';
  return {
    width_pt: Math.max(textWidth_pt(legend.title, size), legend.columns * column_pt - betweenColumns_pt),
    height_pt: (rows + (legend.title.length === 0 ? 0 : 1)) * row_pt,
    row_pt,
    column_pt,
    rows,
    symbol_pt,
    margin_pt,
    above_pt: (belowLetter ? 7 + size + publication.letterLarger_pt : 4) + legend.away_pt,
    below_pt: margin_pt + legend.away_pt,
  };
}
