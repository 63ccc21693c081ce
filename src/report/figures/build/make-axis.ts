import type { FigureAxis, FigureTick } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { decadeTicks } from '../../../core/plot/decade-ticks';
import { niceTicks } from '../../../core/plot/nice-ticks';
import { tickLabels } from '../../../core/plot/tick-labels';
import type { TextRun } from '../../../core/text-runs';
import type { AxisWords } from './axis-words';
import { decimalText } from './decimal-text';

interface AxisRoom {
  range: readonly [number, number];
  /** Of the side of the frame. */
  length_mm: number;
  direction: 'x' | 'y';
  style: FigureStyle;
  /** Without labels and title: another panel stands below. */
  bare?: boolean;
}

/** Labels want this much room along their axis at 7 pt. */
const labelEvery_mm = { x: 11, y: 7 } as const;
const decadeEvery_mm = { x: 8, y: 6 } as const;

export function linearAxis(words: AxisWords, { range, length_mm, direction, style, bare = false }: AxisRoom): FigureAxis {
  const most = Math.max(2, (length_mm * 7) / (style.fontSize_pt * labelEvery_mm[direction]));
  const major = niceTicks(range[0], range[1], most);
  const labels = tickLabels(major).map((label): TextRun[] => (bare ? [{ text: '' }] : [{ text: decimalText(label, style) }]));
  const ticks = major.map((value, k): FigureTick => ({ value, label: labels[k] as TextRun[] }));
  return finish(words, 'linear', range, [...ticks, ...between(major, range)], bare);
}

/** Powers of ten as 10ⁿ, or as plain numbers where they stay short. */
export function logAxis(words: AxisWords, room: AxisRoom & { notation?: 'powers' | 'plain' }): FigureAxis {
  const { range, length_mm, direction, style, bare = false, notation = 'powers' } = room;
  const decades = decadeTicks(range[0], range[1], (length_mm * 7) / (style.fontSize_pt * decadeEvery_mm[direction]));
  const { labelled, minor } = decades.labelled.length > 1 ? decades : within(range);
  const label = (value: number): TextRun[] => (bare ? [{ text: '' }] : logLabel(value, notation, style));
  const ticks = labelled.map((value): FigureTick => ({ value, label: label(value) }));
  return finish(words, 'log', range, [...ticks, ...minor.map((value) => ({ value, label: [] }))], bare);
}

/** Less than a step of 1, 2, 5: round numbers as on a linear axis. */
function within([low, high]: readonly [number, number]): { labelled: number[]; minor: number[] } {
  return { labelled: niceTicks(low, high, 3), minor: [] };
}

/** An axis on which only these values are labelled. */
export function labelledAxis(
  words: AxisWords,
  scale: FigureAxis['scale'],
  range: readonly [number, number],
  labels: readonly { value: number; text: string }[],
  bare = false,
): FigureAxis {
  const ticks = labels.map(({ value, text }): FigureTick => ({ value, label: [{ text: bare ? '' : text }] }));
  return finish(words, scale, range, ticks, bare);
}

function finish(
  words: AxisWords,
  scale: FigureAxis['scale'],
  range: readonly [number, number],
  ticks: FigureTick[],
  bare: boolean,
): FigureAxis {
  return { ...words, ...(bare ? { quantity: [] } : {}), scale, range, ticks, titleAt_mm: 0 };
}

function logLabel(value: number, notation: 'powers' | 'plain', style: FigureStyle): TextRun[] {
  const power = Math.log10(value);
  const isPower = Math.abs(power - Math.round(power)) < 1e-9;
  if (notation === 'plain' && value >= 0.9e-3 && value < 2e5)
    return [{ text: decimalText(tickLabels([Number(value.toPrecision(3))])[0] as string, style) }];
  const raised = (exponent: number): TextRun => ({ text: String(exponent).replace('-', '−'), script: 'sup' });
  if (isPower) return [{ text: '10' }, raised(Math.round(power))];
  const [digits, exponent] = value.toExponential().split('e') as [string, string];
  return [{ text: `${Number(Number(digits).toPrecision(3))}\u2009×\u200910` }, raised(Number(exponent))];
}

/** Halves or fifths between labelled ticks, to the ends of the axis. */
function between(major: readonly number[], [low, high]: readonly [number, number]): FigureTick[] {
  if (major.length < 2) return [];
  const [first, second] = major as [number, number];
  const step = second - first;
  const leading = Math.round(step / 10 ** Math.floor(Math.log10(step) + 1e-9));
  const parts = leading === 2 ? 2 : leading === 5 ? 5 : 2;
  const ticks: FigureTick[] = [];
  for (let k = Math.ceil(((low - first) / step) * parts - 1e-9); first + (k * step) / parts <= high + 1e-9 * step; k++) {
    if (k % parts !== 0) ticks.push({ value: Number((first + (k * step) / parts).toPrecision(12)), label: [] });
  }
  return ticks;
}
