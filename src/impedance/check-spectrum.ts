import { ValidationError } from '../core/errors';
import type { Spectrum } from '../core/spectrum';
import { fewestPoints as fewestForKramersKronig, type KramersKronig, kramersKronig } from './kramers-kronig';
import type { CheckFinding } from './validity/check-finding';
import { kramersKronigFindings } from './validity/kramers-kronig-findings';
import { mistakenColumns } from './validity/mistaken-columns';
import { plausibleSize } from './validity/plausible-size';
import { sweepOrder } from './validity/sweep-order';
import { testablePoints } from './validity/testable-points';
import { unusableRows } from './validity/unusable-rows';
import { zHitFindings } from './validity/z-hit-findings';
import { fewestPoints as fewestForZHit, type ZHit, zHit } from './z-hit';

/** What can be said of a spectrum before any fit. */
export interface SpectrumCheck {
  /** null where too few frequencies are usable; a finding then says so. */
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
  const different = new Set(points.omega_radPerS).size;
  const test = different >= fewestForKramersKronig ? kramersKronig(spectrum) : null;
  const rebuilt = different >= fewestForZHit ? zHit(spectrum) : null;
  const mistaken = test?.verdict === 'reject' ? mistakenColumns(spectrum, test) : [];
  const findings: CheckFinding[] = [
    ...unusableRows(spectrum),
    ...sweepOrder(spectrum, points),
    ...(test === null ? tooFew(different) : []),
    ...mistaken,
    // With the columns mistaken all else would be said of numbers that are none.
    ...(mistaken.length > 0 ? [] : plausibleSize(spectrum, points)),
    ...(test === null || mistaken.length > 0 ? [] : kramersKronigFindings(spectrum, test)),
    ...(rebuilt === null || mistaken.length > 0 ? [] : zHitFindings(spectrum, rebuilt)),
  ];
  const proposedMask = [...new Set(findings.flatMap((finding) => finding.proposedMask))].sort((a, b) => a - b);
  return { kramersKronig: test, zHit: rebuilt, findings, proposedMask };
}

function tooFew(different: number): CheckFinding[] {
  const message = `Only ${different} different ${different === 1 ? 'frequency is' : 'frequencies are'} usable; the Kramers–Kronig test needs ${fewestForKramersKronig}, Z-HIT ${fewestForZHit}.`;
  return [{ code: 'TOO_FEW_POINTS', message, points: [], proposedMask: [] }];
}
