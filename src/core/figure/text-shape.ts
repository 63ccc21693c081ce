import type { TextRun } from '../text-runs';
import type { Paint, TextShape } from './shape';

/** Level text of ordinary weight. */
export function textShape(
  runs: TextRun[],
  at: { x_pt: number; y_pt: number },
  anchor: TextShape['anchor'],
  size_pt: number,
  ink: Paint = 'text',
): TextShape {
  return { kind: 'text', runs, ...at, anchor, size_pt, bold: false, ink, upwards: false };
}
