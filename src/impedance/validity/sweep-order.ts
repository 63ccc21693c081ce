import type { Spectrum } from '../../core/spectrum';
import type { CheckFinding } from './check-finding';
import { frequenciesText, frequencyText, percentText, rowsText } from './frequency-text';
import type { TestablePoints } from './testable-points';

/** Frequencies nearer than this are one frequency. */
const sameFrequency = 1e-6;

/** Reversals of the sweep, frequencies measured more than once, and gaps in the grid. */
export function sweepOrder(spectrum: Spectrum, points: TestablePoints): CheckFinding[] {
  return [...reversals(spectrum, points), ...repeats(spectrum, points), ...gaps(points)];
}

function reversals({ frequency_Hz }: Spectrum, { rows }: TestablePoints): CheckFinding[] {
  const measured = rows.toSorted((a, b) => a - b);
  const steps = measured.slice(1).map((row, k) => ({ row, sign: Math.sign(frequency_Hz[row]! - frequency_Hz[measured[k]!]!) }));
  const main = Math.sign(steps.reduce((sum, { sign }) => sum + sign, 0)) || -1;
  const against = steps.filter(({ sign }) => sign === -main).map(({ row }) => row);
  if (against.length === 0) return [];
  const advice =
    against.length === 1
      ? 'Two sweeps in one, or a point out of place?'
      : 'Several sweeps in one, or rows out of place? Sweeps are best imported apart.';
  return [
    {
      code: 'FREQUENCY_ORDER',
      message: `The frequency turns back at ${frequenciesText(frequency_Hz, against)} (${rowsText(against)}). ${advice}`,
      points: against,
      proposedMask: [],
    },
  ];
}

function repeats({ frequency_Hz, zReal_ohm, zImag_ohm }: Spectrum, { rows }: TestablePoints): CheckFinding[] {
  const same: number[] = [];
  const different: number[] = [];
  let largest = 0;
  rows.slice(1).forEach((row, k) => {
    const before = rows[k]!;
    if (Math.abs(frequency_Hz[row]! / frequency_Hz[before]! - 1) > sameFrequency) return;
    const apart = Math.hypot(zReal_ohm[row]! - zReal_ohm[before]!, zImag_ohm[row]! - zImag_ohm[before]!);
    (apart === 0 ? same : different).push(row);
    largest = Math.max(largest, apart / Math.hypot(zReal_ohm[before]!, zImag_ohm[before]!));
  });
  const findings: CheckFinding[] = [];
  if (same.length > 0) {
    findings.push({
      code: 'DUPLICATE_POINT',
      message: `The same measurement stands twice at ${frequenciesText(frequency_Hz, same)}; it would count twice in a fit.`,
      points: same.sort((a, b) => a - b),
      proposedMask: same,
    });
  }
  if (different.length > 0) {
    findings.push({
      code: 'DUPLICATE_FREQUENCY',
      message: `Measured more than once: ${frequenciesText(frequency_Hz, different)}; the values differ by up to ${percentText(100 * largest)}.`,
      points: different.sort((a, b) => a - b),
      proposedMask: [],
    });
  }
  return findings;
}

/** Steps of half a decade or more that are three times the usual one. */
function gaps({ omega_radPerS, rows }: TestablePoints): CheckFinding[] {
  const steps = [...omega_radPerS.slice(1)].map((omega, k) => Math.log10(omega_radPerS[k]! / omega));
  const usual = steps.filter((step) => step > sameFrequency).sort((a, b) => a - b);
  const limit = Math.max(0.5, 3 * (usual[usual.length >> 1] ?? 0));
  const wide = [...steps.keys()].filter((k) => steps[k]! > limit);
  if (wide.length === 0) return [];
  const inWords = wide.map(
    (k) => `${frequencyText(omega_radPerS[k]! / (2 * Math.PI))} and ${frequencyText(omega_radPerS[k + 1]! / (2 * Math.PI))}`,
  );
  return [
    {
      code: 'FREQUENCY_GAP',
      message: `No points between ${inWords.join(', and between ')}: an arc there would not be seen.`,
      points: wide.flatMap((k) => [rows[k]!, rows[k + 1]!]),
      proposedMask: [],
    },
  ];
}
