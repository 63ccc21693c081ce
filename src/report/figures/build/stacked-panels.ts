import type { FigureAxis, FigurePanel } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { emptyPanel } from './empty-panel';
import { marginsFor, stackPanels } from './stack-panels';

/** One of the frames that stand on each other. */
export interface StackedRow {
  height_mm: number;
  y(length_mm: number): FigureAxis;
  right?(length_mm: number): FigureAxis;
  content: Partial<Pick<FigurePanel, 'bands' | 'areas' | 'bars' | 'series' | 'annotations' | 'legend'>>;
}

/**
 * Frames on one x axis, which is labelled and titled below the lowest.
 * @param x makes the axis for a frame of this width; `bare`: without labels and title.
 * @param beside_mm room right of the frames.
 */
export function stackedPanels(
  x: (length_mm: number, bare: boolean) => FigureAxis,
  rows: readonly StackedRow[],
  style: FigureStyle,
  beside_mm = 0,
): { panels: FigurePanel[]; height_mm: number } {
  const vertical = rows.map((row) => row.y(row.height_mm));
  const right = rows.map((row) => row.right?.(row.height_mm));
  const given = right.filter((axis) => axis !== undefined);
  const margins = marginsFor(vertical, style, { right: given, beside_mm });
  const { boxes, height_mm } = stackPanels(
    rows.map((row) => row.height_mm),
    margins,
    style,
  );
  const panels = rows.map((row, k): FigurePanel => {
    const box = boxes[k] as (typeof boxes)[number];
    const own = right[k];
    const axes = {
      x: x(box.width_mm, k < rows.length - 1),
      y: k === 0 ? (vertical[0] as FigureAxis) : withoutTopLabel(vertical[k] as FigureAxis, box.height_mm),
      ...(own === undefined ? {} : { right: own }),
    };
    return { ...emptyPanel(box, axes, margins), ...row.content };
  });
  return { panels, height_mm };
}

/** The uppermost label of a frame that stands under another would touch that one's lowest. */
function withoutTopLabel(axis: FigureAxis, length_mm: number): FigureAxis {
  const along = (value: number) => (axis.scale === 'log' ? Math.log(value) : value);
  const [low, high] = [along(axis.range[0]), along(axis.range[1])];
  const fromTop_mm = (value: number) => ((high - along(value)) / (high - low)) * length_mm;
  const ticks = axis.ticks.map((tick) =>
    tick.label.length > 0 && fromTop_mm(tick.value) < 2.6 ? { ...tick, label: [{ text: '' }] } : tick,
  );
  return { ...axis, ticks };
}
