import type { CellRecord } from '../core/cell-record';
import { CellValues } from '../core/cell-values';
import type { Finding } from '../core/finding';
import type { SourcedSeries } from '../core/sourced-series';
import type { TitrationOptions } from '../core/titration-options';
import type { TitrationResult } from '../core/titration-result';
import { evaluateInterruptions } from './evaluate-interruptions';
import { evaluatePulse } from './evaluate-pulse';
import { type FoundPulse, findPulses } from './find-pulses';
import { hostGeometry } from './host-geometry';
import { meanDiffusions } from './mean-diffusion';
import { measurePulse } from './measure-pulse';
import { restEnd } from './rest-end';
import { type CurrentStretch, segmentCurrent } from './segment-current';
import { type TitrationColumns, titrationColumns } from './titration-columns';
import { voltageResolution_V } from './voltage-resolution';

/**
 * Pulses and rests of a recording, the ledger of each pulse, D by Weppner and Huggins in both forms, short pauses by the
 * current-interruption method, and means over what counts. Without a cell record D is n.d. and all else is there.
 * @throws ValidationError where the recording has no time, current or potential, or its time runs backwards.
 */
export function evaluateTitration(source: SourcedSeries, record: CellRecord | undefined, options: TitrationOptions = {}): TitrationResult {
  const { series, ...origin } = source;
  const cell = new CellValues(record, source);
  const host = hostGeometry(cell, options);
  const columns = titrationColumns(series);
  const { stretches, jitter } = segmentCurrent(columns.current_A);
  const found = findPulses(columns, stretches);
  const resolution_V = voltageResolution_V(columns.potential_V, usualNoise_V(columns, stretches));
  const charged = chargeBefore_C(found);
  const pulses = found.map((pulse, k) => {
    const ledger = measurePulse(columns, pulse, k + 1, charged[k]!, resolution_V, options.window);
    return evaluatePulse(ledger, cell, host, options, resolution_V);
  });
  const form = options.form ?? 'slope';
  const interruptions = evaluateInterruptions(columns, found, host, options, resolution_V);
  return {
    ...origin,
    form,
    shape: host.shape,
    length: host.length,
    window: options.window === undefined ? null : [...options.window],
    resolution_V,
    pulses,
    mean: meanDiffusions(pulses, ({ derived }) => (form === 'slope' ? derived.diffusion_cm2PerS : derived.diffusionEndPoint_cm2PerS)),
    interruptions,
    interruptionMean: meanDiffusions(interruptions, ({ derived }) => derived.diffusion_cm2PerS),
    warnings: warningsOf(columns, found, jitter),
  };
}

/** Median over the rests. */
function usualNoise_V({ time_s, potential_V }: TitrationColumns, stretches: readonly CurrentStretch[]): number {
  const noise = stretches
    .filter(({ kind }) => kind === 'rest')
    .flatMap(({ first, last }) => restEnd(time_s, potential_V, first, last).noise_V ?? [])
    .sort((a, b) => a - b);
  return noise[Math.floor(noise.length / 2)] ?? 0;
}

/** Charge passed before each pulse since its direction was taken. */
function chargeBefore_C(found: readonly FoundPulse[]): number[] {
  let [sum, sign] = [0, 0];
  return found.map((pulse) => {
    if (pulse.sign !== sign) [sum, sign] = [0, pulse.sign];
    const before = sum;
    sum += Math.abs(pulse.current_A) * (pulse.end_s - pulse.start_s);
    return before;
  });
}

function warningsOf({ rows }: TitrationColumns, found: readonly FoundPulse[], jitter: readonly number[]): Finding[] {
  const warnings: Finding[] = [];
  if (found.length === 0) warnings.push({ code: 'NO_PULSES', message: 'The current never flows: there is no pulse in this recording.' });
  else if (found.every(({ before, rest }) => before === null || rest === null)) {
    warnings.push({
      code: 'NO_RESTS',
      message: 'No pulse has a rest on both sides: this is no titration, or its rests were not recorded.',
    });
  }
  if (jitter.length > 0) {
    const message = `${jitter.length} single ${jitter.length === 1 ? 'row' : 'rows'} of another current ${jitter.length === 1 ? 'is' : 'are'} taken for jitter: neither pulse nor rest.`;
    warnings.push({ code: 'CURRENT_JITTER', message, points: jitter.map((row) => rows[row]!) });
  }
  return warnings;
}
