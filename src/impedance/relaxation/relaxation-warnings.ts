import type { Finding } from '../../core/finding';
import { frequencyText, percentText } from '../validity/frequency-text';
import type { RelaxationPeak } from './find-relaxation-peaks';

interface Judged {
  rmsResidual_percent: number;
  tailResistance_ohm: number | null;
  blockingCapacitance_F: number | null;
  peaks: RelaxationPeak[];
}

/** What to keep in mind when reading the peaks. */
export function relaxationWarnings(
  { rmsResidual_percent, tailResistance_ohm, blockingCapacitance_F, peaks }: Judged,
  slowest_s: number,
): Finding[] {
  const warnings: Finding[] = [];
  if (rmsResidual_percent > 2) {
    warnings.push({
      code: 'DRT_MISFIT',
      message: `The distribution follows the data only to ${percentText(rmsResidual_percent)}: noise, drift, or an inductive loop, which no sum of RC elements has. Check the spectrum before trusting peaks.`,
    });
  }
  if (tailResistance_ohm !== null) {
    const near = peaks.filter((peak) => peak.tau_s > slowest_s / 30).length;
    warnings.push({
      code: 'DRT_TAIL',
      message: `The spectrum ends before its slowest process does (diffusion, or an arc slower than ${frequencyText(1 / (2 * Math.PI * slowest_s))})${near > 0 ? '; peaks in the last decade and a half before it may be part of it, not arcs of their own' : ''}.`,
    });
  }
  if (blockingCapacitance_F !== null) {
    warnings.push({
      code: 'DRT_BLOCKING',
      message: 'The spectrum ends in a steep line, which is described by a capacitance in series; diffusion before it appears as peaks.',
    });
  }
  return warnings;
}
