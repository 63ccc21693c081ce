import { formatReading } from '../../../src/core/plot/format-reading';
import type { TitrationPulse, TitrationResult } from '../../../src/core/titration-result';

const spans: readonly [from_s: number, unit: string, size_s: number][] = [
  [2 * 86_400, 'd', 86_400],
  [90 * 60, 'h', 3600],
  [90, 'min', 60],
  [0, 's', 1],
];

/** 30 min, 4 h, 1.5 s. */
export function durationWords(duration_s: number): string {
  const [, unit, size_s] = spans.find(([from_s]) => duration_s >= from_s) ?? spans[3]!;
  const count = duration_s / size_s;
  // A row more or less is no other plan: 4.02 h is 4 h.
  const isRound = Math.abs(count / Math.round(count) - 1) < 0.01;
  return `${isRound ? Math.round(count) : Number(count.toPrecision(3))} ${unit}`;
}

/** 0.582 mA, 51 µA. */
export function currentWords(current_A: number): string {
  const size = Math.abs(current_A);
  const [factor, unit] = size >= 0.1 ? [1, 'A'] : size >= 1e-4 ? [1e3, 'mA'] : size >= 1e-7 ? [1e6, 'µA'] : [1e9, 'nA'];
  return `${Number((size * factor).toPrecision(3))} ${unit}`;
}

/** −3.2 mV → −3.2; with a real minus. */
export function signedDigits(value: number, digits: number): string {
  return value
    .toFixed(digits)
    .replace('-', '−')
    .replace(/^−(0(?:\.0+)?)$/, '$1');
}

/** "44 pulses of 30 min at 51 µA, rests of 2 h · 41 used, 3 left out". */
export function titrationFacts({ pulses, interruptions }: TitrationResult): string {
  if (pulses.length === 0) return 'no pulse found';
  const [duration, rest, current] = [
    median(pulses.map(({ pulseDuration_s }) => pulseDuration_s)),
    median(pulses.flatMap(({ restDuration_s }) => restDuration_s ?? [])),
    median(pulses.map(({ current_A }) => Math.abs(current_A))),
  ];
  const rests = Number.isNaN(rest) ? '' : `, rests of ${durationWords(rest)}`;
  const words = { used: 'used', doubted: 'flagged', 'left-out': 'left out', refused: 'n.d.' } as const;
  const standings = (Object.keys(words) as (keyof typeof words)[]).flatMap((standing) => {
    const count = pulses.filter((pulse) => pulse.standing === standing).length;
    return count === 0 && standing !== 'used' ? [] : [`${count} ${words[standing]}`];
  });
  const pauses = interruptions.length === 0 ? '' : ` · ${interruptions.length} short pauses`;
  const count = pulses.length === 1 ? '1 pulse' : `${pulses.length} pulses`;
  return `${count} of ${durationWords(duration)} at ${currentWords(current)}${rests} · ${standings.join(', ')}${pauses}`;
}

/** "0.155 V, discharge". */
export function pulsePlace({ potential_V, direction }: TitrationPulse): string {
  return potential_V === null ? direction : `${formatReading(potential_V)} V, ${direction}`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
