import { drawTextRuns } from '../../plots/draw-text-runs';
import type { TraceLine, TracePaint } from '../../plots/trace-model';

/** The area between both directions' k1·v, in the rate's colour, with what it is of the whole written into it. */
export function paintCapacitivePart(lines: readonly TraceLine[], words: string, paint: TracePaint): void {
  const [anodic, cathodic] = ['k1 anodic', 'k1 cathodic'].map((id) => lines.find((line) => line.id === id));
  const edges = paint.area('current');
  const first = anodic ?? cathodic;
  if (edges === null || first === undefined) return;
  const { context, theme, xPixel, yPixel } = paint;
  const zero: TraceLine = { ...first, y: first.y.map(() => 0) };
  const [upper, lower] = [anodic ?? zero, cathodic ?? zero];
  context.save();
  context.beginPath();
  context.rect(edges.left, edges.top, edges.right - edges.left, edges.bottom - edges.top);
  context.clip();
  context.fillStyle = first.colour;
  context.globalAlpha = 0.3;
  context.beginPath();
  for (let k = 0; k < upper.x.length; k++) context.lineTo(xPixel(upper.x[k]!), yPixel('current', upper.y[k]!));
  for (let k = lower.x.length - 1; k >= 0; k--) context.lineTo(xPixel(lower.x[k]!), yPixel('current', lower.y[k]!));
  context.fill();
  context.restore();
  const middle = Math.floor(upper.x.length / 2);
  const below = Math.min(middle, lower.y.length - 1);
  const at = { x: xPixel(upper.x[middle]!), y: yPixel('current', (upper.y[middle]! + lower.y[below]!) / 2) };
  drawTextRuns(context, words, at.x, at.y, {
    size_px: 11,
    colour: theme.text,
    family: theme.family,
    weight: 600,
    align: 'center',
    halo: theme.surface,
  });
}
