import { drawTextRuns, type TextStyle } from './draw-text-runs';
import type { MapKey } from './map-key';
import type { PlotTheme } from './plot-theme';

const bar = { width: 9, height: 165, pointer: 6 };

/** Paints the colour bar or the legend with its upper left corner at x, y; the bar shrinks to the height there is. */
export function paintMapKey(context: CanvasRenderingContext2D, key: MapKey, x: number, y: number, height: number, theme: PlotTheme): void {
  if (key.kind === 'none') return;
  const style = { size_px: 11, colour: theme.text2, family: theme.family };
  drawTextRuns(context, key.title, x, y + 6, { ...style, colour: theme.text });
  if (key.kind === 'legend') paintLegend(context, key, x, y + 24, style, theme);
  else paintBar(context, key, x + bar.pointer + 2, y + 18, Math.min(bar.height, height - 26), style, theme);
}

function paintLegend(
  context: CanvasRenderingContext2D,
  key: Extract<MapKey, { kind: 'legend' }>,
  x: number,
  y: number,
  style: TextStyle,
  theme: PlotTheme,
): void {
  key.entries.forEach(({ label, colour, selected }, index) => {
    const middle = y + index * 17;
    context.fillStyle = colour;
    context.beginPath();
    context.roundRect(x, middle - 1.5, 14, 3, 1.5);
    context.fill();
    drawTextRuns(context, label, x + 20, middle, selected ? { ...style, colour: theme.text, weight: 600 } : style);
  });
}

function paintBar(
  context: CanvasRenderingContext2D,
  key: Extract<MapKey, { kind: 'bar' }>,
  x: number,
  y: number,
  height: number,
  style: TextStyle,
  theme: PlotTheme,
): void {
  const gradient = context.createLinearGradient(0, y, 0, y + height);
  for (let step = 0; step <= 16; step++) gradient.addColorStop(step / 16, key.colourAt(step / 16));
  context.fillStyle = gradient;
  context.fillRect(x, y, bar.width, height);
  context.strokeStyle = theme.line2;
  context.lineWidth = 1;
  for (const { position, label } of key.ticks) {
    const at = Math.round(y + position * height) + 0.5;
    context.beginPath();
    context.moveTo(x + bar.width, at);
    context.lineTo(x + bar.width + 4, at);
    context.strokeStyle = theme.axis;
    context.stroke();
    drawTextRuns(context, label, x + bar.width + 7, at, style);
  }
  if (key.pointer !== null) paintPointer(context, x - 1, y + key.pointer * height, theme.text);
}

function paintPointer(context: CanvasRenderingContext2D, x: number, y: number, colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x - bar.pointer, y - bar.pointer * 0.7);
  context.lineTo(x - bar.pointer, y + bar.pointer * 0.7);
  context.fill();
}
