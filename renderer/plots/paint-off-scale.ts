import { drawTextRuns } from './draw-text-runs';
import type { TracePaint } from './trace-model';

/** A value far off its panel's scale, as it is said at the edge. */
export interface OffScale {
  panel: string;
  x: number;
  below: boolean;
  /** In text runs. */
  words: string;
}

/** More values off the scale than this are counted, not named. */
const mostWords = 4;

/** An arrow at the edge for each, and what they are in one line beside the last or before the first. */
export function paintOffScale(paint: TracePaint, panel: string, off: readonly OffScale[]): void {
  const area = paint.area(panel);
  if (area === null) return;
  for (const isBelow of [true, false]) {
    const own = off
      .filter((one) => one.panel === panel && one.below === isBelow)
      .filter(({ x }) => paint.xPixel(x) >= area.left && paint.xPixel(x) <= area.right)
      .sort((a, b) => a.x - b.x);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) continue;
    const edge = isBelow ? area.bottom - 3 : area.top + 3;
    for (const { x } of own) paintArrow(paint, paint.xPixel(x), edge, isBelow);
    const words = own.slice(0, mostWords).map((one) => one.words);
    const text = `${words.join(', ')}${own.length > mostWords ? ` and ${own.length - mostWords} more` : ''}`;
    const isLeft = paint.xPixel(last.x) < (area.left + area.right) / 2;
    const at = isLeft ? paint.xPixel(last.x) + 9 : paint.xPixel(first.x) - 9;
    const { theme } = paint;
    const style = { size_px: 10.5, colour: theme.text2, family: theme.family, align: isLeft ? ('left' as const) : ('right' as const) };
    drawTextRuns(paint.context, text, at, isBelow ? edge - 4 : edge + 4, { ...style, halo: theme.surface });
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
