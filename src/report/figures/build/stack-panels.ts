import { publication } from '../../../core/figure/publication';
import { textWidth_pt } from '../../../core/figure/text-width';
import type { FigureAxis, FigureBox } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';

const mm = (pt: number) => pt / publication.pointsPerMillimetre;
const outer_mm = { top: 1.6, side: 1.2 } as const;
const labelGap_pt = 2.6;
/** Labels are given room for four figures at least, so that frames of different figures line up. */
const usualLabel = [{ text: '0.00' }];

/** Heights of the frame or frames of a figure. */
export const frameHeight_mm = { 85: 54, 178: 70 } as const;

/** Where titles stand and how much room is left for labels and titles. */
export interface Margins {
  left_mm: number;
  right_mm: number;
  bottom_mm: number;
  titleLeft_mm: number;
  titleRight_mm: number;
  titleBottom_mm: number;
}

/** @param beside room for what stands right of the frame, such as a colour bar. */
export function marginsFor(
  left: readonly FigureAxis[],
  style: FigureStyle,
  { right = [], beside_mm = 0 }: { right?: readonly FigureAxis[]; beside_mm?: number } = {},
): Margins {
  const size = style.fontSize_pt;
  const titleSize = size + publication.axisTitleLarger_pt;
  const titleAt = (axes: readonly FigureAxis[]) => labelGap_pt + widestLabel_pt(axes, size) + 2.4 + 0.55 * titleSize;
  const besides_mm = mm(0.6 * titleSize) + outer_mm.side;
  const titleBottom = labelGap_pt + 1.1 * size + 2.2 + 0.55 * titleSize;
  return {
    left_mm: mm(titleAt(left)) + besides_mm,
    right_mm: right.length > 0 ? mm(titleAt(right)) + besides_mm : beside_mm > 0 ? beside_mm : outer_mm.side + 1.4,
    bottom_mm: mm(titleBottom + 0.75 * titleSize) + 0.6,
    titleLeft_mm: mm(titleAt(left)),
    titleRight_mm: mm(titleAt(right)),
    titleBottom_mm: mm(titleBottom),
  };
}

/** Frames of these heights below each other on a page of the style's width, and the page's height. */
export function stackPanels(
  heights_mm: readonly number[],
  margins: Margins,
  style: FigureStyle,
  gap_mm = 0,
): { boxes: FigureBox[]; height_mm: number } {
  let top_mm: number = outer_mm.top;
  const width_mm = style.width_mm - margins.left_mm - margins.right_mm;
  const boxes = heights_mm.map((height_mm): FigureBox => {
    const box = { left_mm: margins.left_mm, top_mm, width_mm, height_mm };
    top_mm += height_mm + gap_mm;
    return box;
  });
  return { boxes, height_mm: top_mm - gap_mm + margins.bottom_mm };
}

function widestLabel_pt(axes: readonly FigureAxis[], size: number): number {
  const labels = axes.flatMap(({ ticks }) => ticks.map(({ label }) => textWidth_pt(label, size)));
  return Math.max(textWidth_pt(usualLabel, size), ...labels);
}
