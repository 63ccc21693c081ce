import type { VoltammetryCurve, VoltammetryPeak } from '../../../src/core/voltammetry-result';
import { quantityAxis } from '../../plots/quantity-axis';
import type { TraceAxis, TraceDot, TraceLine } from '../../plots/trace-model';
import type { CurrentKind } from './cv-view';
import { rateText } from './rate-text';

/** What a current is divided by, by the kind of the plot. */
export function divisorOf(kind: CurrentKind, rate_VPerS: number): number {
  if (kind === 'i') return 1;
  return kind === 'overRate' ? rate_VPerS : Math.sqrt(rate_VPerS);
}

/** Potential of the plot: over all curves. */
export function potentialAxis(curves: readonly VoltammetryCurve[]): TraceAxis {
  const [min, max] = spanOf(curves.map(({ potential_V }) => potential_V));
  return { name: '*E*', unit: 'V', factor: 1, min, max };
}

/** i in A, i/v in F, i/√v in A/√(V/s), with a prefix that keeps the numbers short. */
export function currentAxis(lines: readonly TraceLine[], kind: CurrentKind): TraceAxis {
  const [min, max] = spanOf(lines.map(({ y }) => y));
  const { unit, factor } = quantityAxis({ quantity: 'current_A', unit: 'A', min, max });
  const name = { i: '*i*', overRate: '*i* / *v*', overRoot: '*i* / *v*^{1/2}' }[kind];
  const units = { i: unit, overRate: unit.replace('A', 'F'), overRoot: `${unit}/√(V/s)` };
  // Room for the names of peaks above and below.
  const margin = 0.06 * (max - min);
  return { name, unit: units[kind], factor, min: min - margin, max: max + margin };
}

/** A line a scan rate, slowest first, so that the larger loops lie around the smaller. */
export function voltammogramLines(curves: readonly VoltammetryCurve[], colours: readonly string[], kind: CurrentKind): TraceLine[] {
  return curves.map(({ rate_VPerS, potential_V, current_A }, place) => {
    const divisor = divisorOf(kind, rate_VPerS);
    return {
      id: String(place),
      label: `${rateText(rate_VPerS)} mV/s`,
      colour: colours[place] ?? '',
      x: potential_V,
      y: divisor === 1 ? current_A : current_A.map((value) => value / divisor),
      row: Float64Array.from(potential_V, (_, k) => k),
    };
  });
}

/** Rings at the peaks, in the colours of their rates; the name stands at the fastest. The selected one is filled. */
export function peakDots(
  peaks: readonly VoltammetryPeak[],
  rates_VPerS: readonly number[],
  colours: readonly string[],
  kind: CurrentKind,
  selected: { peak: string | null; rate: number },
): TraceDot[] {
  return peaks.flatMap((peak) =>
    peak.points.map((point, k): TraceDot => {
      const place = rates_VPerS.indexOf(point.rate_VPerS);
      const isSelected = peak.name === selected.peak && place === selected.rate;
      return {
        id: `${peak.name} ${place}`,
        panel: 'current',
        x: point.potential_V,
        y: point.current_A / divisorOf(kind, point.rate_VPerS),
        shape: isSelected ? 'dot' : 'ring',
        colour: colours[place] ?? '',
        ...(k === peak.points.length - 1 ? { label: peak.name, labelBelow: peak.sweep === 'cathodic' } : {}),
      };
    }),
  );
}

function spanOf(arrays: readonly Float64Array[]): [min: number, max: number] {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const values of arrays) {
    for (const value of values) {
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  return min <= max ? [min, max] : [Number.NaN, Number.NaN];
}
