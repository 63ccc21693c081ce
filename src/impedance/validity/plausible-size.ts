import type { Spectrum } from '../../core/spectrum';
import type { CheckFinding } from './check-finding';
import { frequenciesText } from './frequency-text';
import type { TestablePoints } from './testable-points';

const [smallestCell_ohm, largestCell_ohm] = [1e-5, 1e7];
/** Leads and cells have nanohenries to a few microhenries. */
const largestLeads_H = 5e-5;
const axisNoise = 0.01;

/** Values no cell has: sizes that point to another unit, negative real parts, inductive ends. */
export function plausibleSize(spectrum: Spectrum, points: TestablePoints): CheckFinding[] {
  return [...sizes(points), ...negativeReal(spectrum, points), ...inductiveEnds(spectrum, points)];
}

function sizes({ omega_radPerS, zReal_ohm, zImag_ohm, rows }: TestablePoints): CheckFinding[] {
  if (rows.length === 0) return [];
  const moduli = zReal_ohm.map((re, k) => Math.hypot(re, zImag_ohm[k]!)).sort();
  const middle = moduli[moduli.length >> 1]!;
  const inductance_H = zImag_ohm[0]! / omega_radPerS[0]!;
  const warn = (message: string): CheckFinding[] => [{ code: 'UNIT_DOUBTFUL', message, points: [], proposedMask: [] }];
  if (middle < smallestCell_ohm) return warn(`|Z| is about ${middle.toPrecision(2)} Ω, less than any cell has. Are the numbers kΩ or MΩ?`);
  if (middle > largestCell_ohm)
    return warn(`|Z| is about ${middle.toPrecision(2)} Ω, more than can be measured on a cell. Are the numbers mΩ or µΩ?`);
  if (inductance_H > largestLeads_H) {
    return warn(
      `At the highest frequency Im Z is that of ${(1e6 * inductance_H).toPrecision(2)} µH; leads and cells have up to a few µH. Are the numbers mΩ, not Ω?`,
    );
  }
  return [];
}

function negativeReal({ frequency_Hz }: Spectrum, { zReal_ohm, rows }: TestablePoints): CheckFinding[] {
  const negative = rows.filter((_, k) => zReal_ohm[k]! < 0).sort((a, b) => a - b);
  if (negative.length === 0) return [];
  return [
    {
      code: 'NEGATIVE_REAL',
      message: `Re Z is negative at ${frequenciesText(frequency_Hz, negative)}: no passive cell does that. A cable correction, a reference electrode, or columns mistaken?`,
      points: negative,
      proposedMask: negative,
    },
  ];
}

/** Im Z > 0 from the highest frequency on is inductance; from the lowest on it is a loop or drift. Inside it is noise. */
function inductiveEnds({ frequency_Hz }: Spectrum, { zReal_ohm, zImag_ohm, rows }: TestablePoints): CheckFinding[] {
  const first = zImag_ohm.findIndex((im) => im <= 0);
  if (first < 0) return rows.length === 0 ? [] : [allInductive(rows)];
  const last = zImag_ohm.findLastIndex((im) => im <= 0);
  // Noise on the axis is neither: one of the points must stand clear of it.
  const clear = (from: number, to: number) => {
    const places = [...rows.keys()].slice(from, to);
    return places.some((k) => zImag_ohm[k]! > axisNoise * Math.abs(zReal_ohm[k]!)) ? places.map((k) => rows[k]!) : [];
  };
  const [fast, slow] = [clear(0, first), clear(last + 1, rows.length)];
  const findings: CheckFinding[] = [];
  if (fast.length > 0) {
    findings.push({
      code: 'INDUCTIVE_START',
      message: `Im Z is positive at ${frequenciesText(frequency_Hz, fast)}: the inductance of leads and cell. Fit it (L in the circuit) rather than taking the smallest Re Z as Rs.`,
      points: fast.sort((a, b) => a - b),
      proposedMask: [],
    });
  }
  if (slow.length > 0) {
    findings.push({
      code: 'INDUCTIVE_END',
      message: `Im Z is positive at ${frequenciesText(frequency_Hz, slow)}: an inductive loop or drift, which circuits of arcs and diffusion cannot follow.`,
      points: slow.sort((a, b) => a - b),
      proposedMask: slow,
    });
  }
  return findings;
}

function allInductive(rows: readonly number[]): CheckFinding {
  return {
    code: 'SIGN_DOUBTFUL',
    message:
      'Im Z is positive at every frequency: the sign of the column is turned (it should be Im Z, negative for an arc), or there is nothing but inductance.',
    points: rows.toSorted((a, b) => a - b),
    proposedMask: [],
  };
}
