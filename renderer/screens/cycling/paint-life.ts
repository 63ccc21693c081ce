import { drawTextRuns, measureTextRuns } from '../../plots/draw-text-runs';
import { paintTraceMarkers } from '../../plots/paint-trace-markers';
import type { TracePaint } from '../../plots/trace-model';
import type { LifeModel } from './life-model';

/** Markers, the names in each panel's corner, arrows for what lies off the scale, and the selected cycle as an accent line. */
export function paintLife(paint: TracePaint, { markers, names, offScale, panels }: LifeModel, selectedAt: number | null): void {
  paintTraceMarkers(paint, markers);
  for (const { panel, entries } of names) paintNames(paint, panel, entries);
  for (const { id } of panels)
    paintOffScale(
      paint,
      id,
      offScale.filter(({ panel }) => panel === id),
    );
  if (selectedAt !== null) paintSelected(paint, panels[0]?.id, panels.at(-1)?.id, paint.xPixel(selectedAt));
}

const text_px = 11;
/** More values off the scale than this are counted, not named. */
const mostWords = 4;

function paintNames(paint: TracePaint, panel: string, entries: LifeModel['names'][number]['entries']): void {
  const area = paint.area(panel);
  const named = entries.filter(({ name }) => name !== '');
  if (area === null || named.length < 2) return;
  const { context, theme } = paint;
  const style = { size_px: text_px, colour: theme.text2, family: theme.family };
  let right = area.right - 8;
  for (const { name, shape, open } of named.toReversed()) {
    const left = right - measureTextRuns(context, name, style);
    drawTextRuns(context, name, left, area.top + 9, { ...style, halo: theme.surface });
    const flat: TracePaint = { ...paint, xPixel: (x) => x, yPixel: (_panel, y) => y };
    const line = { x: Float64Array.of(left - 9), y: Float64Array.of(area.top + 9) };
    paintTraceMarkers(flat, [{ panel, line, shape, open, colour: theme.text }]);
    right = left - 24;
  }
}

/** An arrow at the edge for each, and what they are in one line beside the last or before the first. */
function paintOffScale(paint: TracePaint, panel: string, off: LifeModel['offScale']): void {
  const area = paint.area(panel);
  if (area === null) return;
  for (const isBelow of [true, false]) {
    const own = off
      .filter(({ below, x }) => below === isBelow && paint.xPixel(x) >= area.left && paint.xPixel(x) <= area.right)
      .sort((a, b) => a.x - b.x);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) continue;
    const edge = isBelow ? area.bottom - 3 : area.top + 3;
    for (const { x } of own) paintArrow(paint, paint.xPixel(x), edge, isBelow);
    const words = own.slice(0, mostWords).map((one) => one.words);
    const text = `${words.join(', ')}${own.length > mostWords ? ` and ${own.length - mostWords} more` : ''}`;
    const isLeft = paint.xPixel(last.x) < (area.left + area.right) / 2;
    const at = isLeft ? paint.xPixel(last.x) + 9 : paint.xPixel(first.x) - 9;
    const style = {
      size_px: 10.5,
      colour: paint.theme.text2,
      family: paint.theme.family,
      align: isLeft ? ('left' as const) : ('right' as const),
    };
    drawTextRuns(paint.context, text, at, isBelow ? edge - 4 : edge + 4, { ...style, halo: paint.theme.surface });
  }
}

function paintArrow({ context, theme }: TracePaint, at: number, edge: number, isBelow: boolean): void {
  const back = isBelow ? edge - 6 : edge + 6;
  context.fillStyle = theme.text;
  context.beginPath();
  context.moveTo(at, edge);
  context.lineTo(at - 4, back);
  context.lineTo(at + 4, back);
  context.fill();
}

function paintSelected(paint: TracePaint, first: string | undefined, last: string | undefined, at: number): void {
  const [top, bottom] = [paint.area(first ?? ''), paint.area(last ?? '')];
  if (top === null || bottom === null || !(at >= top.left && at <= top.right)) return;
  const { context, theme } = paint;
  context.strokeStyle = theme.accent;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(Math.round(at) + 0.5, top.top);
  context.lineTo(Math.round(at) + 0.5, bottom.bottom);
  context.stroke();
}
