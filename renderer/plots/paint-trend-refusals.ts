import type { Scale } from 'chart.js';
import { drawTextRuns, measureTextRuns } from './draw-text-runs';
import type { PlotTheme } from './plot-theme';
import type { TrendPanel } from './trend-model';

const radius_px = 4.5;

/** A refused value is ⊘ on the axis at its place, with "n.d." where there is room; it has no number to stand at. */
export function paintRefusals(context: CanvasRenderingContext2D, panel: TrendPanel, x: Scale, y: Scale, theme: PlotTheme): void {
  const style = { size_px: 10.5, colour: theme.text2, family: theme.family, halo: theme.surface };
  context.save();
  context.strokeStyle = theme.text2;
  context.lineWidth = 1.3;
  const middle = refusalMiddle(y);
  const places = refusalPlaces(panel, x);
  for (const [k, { at, names }] of places.entries()) {
    context.beginPath();
    context.arc(at, middle, radius_px, 0, 2 * Math.PI);
    context.moveTo(at - radius_px * 0.7, middle + radius_px * 0.7);
    context.lineTo(at + radius_px * 0.7, middle - radius_px * 0.7);
    context.stroke();
    // Where one quantity has the panel its name is on the axis already.
    const words = isShared(panel) ? `${names.join(', ')} n.d.` : 'n.d.';
    const wanted_px = 2 * radius_px + 10 + measureTextRuns(context, words, style);
    const [before, after] = [places[k - 1]?.at ?? x.left, places[k + 1]?.at ?? x.right + 40];
    // Between two marks that stand close there is room for none: pointing at them says it.
    if (after - at > wanted_px) drawTextRuns(context, words, at + radius_px + 4, middle, style);
    else if (k === places.length - 1 && at - before > wanted_px)
      drawTextRuns(context, words, at - radius_px - 4, middle, { ...style, align: 'right' });
  }
  context.restore();
}

/** Height of the marks: just above the lower end of the panel. */
export function refusalMiddle(y: Scale): number {
  return y.bottom - radius_px - 3;
}

function isShared({ series, refused }: TrendPanel): boolean {
  return (
    new Set([...series.flatMap(({ name, ink }) => (name === '' || ink === 'sum' ? [] : [name])), ...refused.map(({ name }) => name)]).size >
    1
  );
}

function refusalPlaces({ refused }: TrendPanel, x: Scale): { at: number; names: string[] }[] {
  const places = [...Map.groupBy(refused, (one) => x.getPixelForValue(one.x))];
  return places.map(([at, own]) => ({ at, names: [...new Set(own.map(({ name }) => name))] })).sort((a, b) => a.at - b.at);
}
