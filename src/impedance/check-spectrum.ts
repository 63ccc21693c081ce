import { ArctraceError, ValidationError } from '../core/errors';
import type { Spectrum } from '../core/spectrum';
import { type KramersKronig, kramersKronig } from './kramers-kronig';
import type { CheckFinding } from './validity/check-finding';
import { kramersKronigFindings } from './validity/kramers-kronig-findings';
import { mistakenColumns } from './validity/mistaken-columns';
import { plausibleSize } from './validity/plausible-size';
import { sweepOrder } from './validity/sweep-order';
import { testablePoints } from './validity/testable-points';
import { unusableRows } from './validity/unusable-rows';
import { zHitFindings } from './validity/z-hit-findings';
import { type ZHit, zHit } from './z-hit';

/** What can be said of a spectrum before any fit. */
export interface SpectrumCheck {
  /** null where there are too few usable frequencies; a finding then says so. */
  kramersKronig: KramersKronig | null;
  zHit: ZHit | null;
  /** In the order rows, sweep, columns, sizes, Kramers–Kronig, Z-HIT. */
  findings: CheckFinding[];
  /** All rows the findings advise to leave out, ascending. */
  proposedMask: number[];
}

/**
 * Everything the program checks of one spectrum, in any order of frequencies; nothing is changed.
 * @throws ValidationError SPECTRUM_INVALID where the columns differ in length or there is no row.
 */
export function checkSpectrum(spectrum: Spectrum): SpectrumCheck {
  const n = spectrum.frequency_Hz.length;
  if (n === 0 || spectrum.zReal_ohm.length !== n || spectrum.zImag_ohm.length !== n) {
    throw new ValidationError(
      'SPECTRUM_INVALID',
      `The spectrum has ${n} frequencies, ${spectrum.zReal_ohm.length} real and ${spectrum.zImag_ohm.length} imaginary parts.`,
      { expected: 'three columns of equal length with at least one row' },
    );
  }
  const points = testablePoints(spectrum);
  const test = unlessTooFew(() => kramersKronig(spectrum));
  const rebuilt = unlessTooFew(() => zHit(spectrum));
  const mistaken = test.result?.verdict === 'reject' ? mistakenColumns(spectrum, test.result) : [];
  const findings: CheckFinding[] = [
    ...unusableRows(spectrum),
    ...sweepOrder(spectrum, points),
    ...[test, rebuilt].flatMap((outcome) => (outcome.result === null ? [untested(outcome.why)] : [])),
    ...mistaken,
    // With the columns mistaken all else would be said of numbers that are none.
    ...(mistaken.length > 0 ? [] : plausibleSize(spectrum, points)),
    ...(test.result === null || mistaken.length > 0 ? [] : kramersKronigFindings(spectrum, test.result)),
    ...(rebuilt.result === null || mistaken.length > 0 ? [] : zHitFindings(spectrum, rebuilt.result)),
  ];
  const proposedMask = [...new Set(findings.flatMap((finding) => finding.proposedMask))].sort((a, b) => a - b);
  return { kramersKronig: test.result, zHit: rebuilt.result, findings, proposedMask };
}

type Outcome<T> = { result: T; why: null } | { result: null; why: string };

function unlessTooFew<T>(test: () => T): Outcome<T> {
  try {
    return { result: test(), why: null };
  } catch (error) {
    if (!(error instanceof ArctraceError) || error.code !== 'TOO_FEW_POINTS') throw error;
    return { result: null, why: `${error.message} Not tested; it needs ${error.details.expected}.` };
  }
}

function untested(message: string): CheckFinding {
  return { code: 'TOO_FEW_POINTS', message, points: [], proposedMask: [] };
}
