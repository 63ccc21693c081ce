import type { Spectrum } from '../../core/spectrum';
import type { ZHit } from '../z-hit';
import type { CheckFinding } from './check-finding';
import { frequencyText, percentText } from './frequency-text';

/** Z-HIT itself is approximate: valid spectra deviate by up to 3.4 % (more where the sweep ends within an arc). */
const smallestDeviation_percent = 5;
const smallestDrift_percent = 3.5;

/** Said where the deviation is beyond both the method's own error and the noise. */
export function zHitFindings({ frequency_Hz }: Spectrum, test: ZHit): CheckFinding[] {
  const findings: CheckFinding[] = [];
  const drift = test.lowestDecadeDrift_percent;
  if (drift !== null && Math.abs(drift) > Math.hypot(smallestDrift_percent, test.lowestDecadeNoise_percent)) {
    const usable = frequency_Hz.filter((f) => f > 0);
    const lowest = usable.reduce((a, b) => Math.min(a, b));
    const rows = [...frequency_Hz.keys()].filter((row) => frequency_Hz[row]! > 0 && frequency_Hz[row]! <= 10.01 * lowest);
    findings.push({
      code: 'DRIFT',
      message: `Towards ${frequencyText(lowest)} |Z| ${drift > 0 ? 'rises' : 'falls'} ${percentText(Math.abs(drift))} ${drift > 0 ? 'above' : 'below'} what the phase gives (Z-HIT, lowest decade): the cell may have changed during the sweep. An arc cut off by the end of the sweep looks alike.`,
      points: rows,
      proposedMask: [],
    });
  }
  if (Math.abs(test.maxDeviation_percent) > Math.hypot(smallestDeviation_percent, test.maxDeviationNoise_percent)) {
    findings.push({
      code: 'Z_HIT_DEVIATION',
      message: `At ${frequencyText(test.maxDeviationAt_Hz)} |Z| is ${percentText(Math.abs(test.maxDeviation_percent))} ${test.maxDeviation_percent > 0 ? 'above' : 'below'} what the phase gives (Z-HIT, good to about ${smallestDeviation_percent} %): drift, or a feature beyond the end of the sweep.`,
      points: [],
      proposedMask: [],
    });
  }
  return findings;
}
