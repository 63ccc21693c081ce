import { ArctraceError, toErrorRecord, ValidationError } from '../core/errors';
import type { Finding } from '../core/finding';
import type { VoltammetryResult } from '../core/voltammetry-result';
import { constantCurrent } from './constant-current';
import { currentRateLine } from './current-rate-line';
import { gridStep } from './grid-step';
import { linePotential } from './line-potential';
import { peaksOfSeries } from './peaks-of-series';
import { prepareVoltammogram } from './prepare-voltammogram';
import { seriesFindings } from './series-findings';
import { seriesResistance } from './series-resistance';
import { storageOfSeries } from './storage-of-series';
import { onGrid } from './sweep-on-grid';
import type { VoltammetryInput } from './voltammetry-input';
import type { Voltammogram } from './voltammogram';
import { withoutTwins } from './without-twins';

/** A result with the voltammograms it was made from, for drawing. */
export interface VoltammetryAnalysis {
  result: VoltammetryResult;
  /** By rate, slowest first. */
  voltammograms: Voltammogram[];
  /** k1·v of each, clipped, in the rows of the separation; none without shares. */
  capacitive_A: Float64Array[];
}

/**
 * A scan-rate series → peaks with b, k1 and k2 per potential, shares, charges and what to mind. A recording that cannot be used is listed
 * and does not stop the rest.
 * @throws ValidationError where none can be used
 */
export function analyseVoltammetry(input: VoltammetryInput): VoltammetryAnalysis {
  const { sample, choices } = input;
  const { resistance, warnings } = seriesResistance(choices, input.impedance, input.recordings);
  const prepared = prepareAll(input, resistance?.value_ohm ?? 0);
  const { voltammograms, failures } = prepared;
  if (voltammograms.length === 0) throw nothingUsable(sample, failures);
  const rates_VPerS = voltammograms.map(({ rate_VPerS }) => rate_VPerS);
  const step_V = gridStep(voltammograms);
  const grids = (['anodic', 'cathodic'] as const).flatMap((sweep) => onGrid(voltammograms, sweep, step_V) ?? []);
  const constant = constantCurrent(voltammograms, grids);
  const linePotential_V = choices.linePotential_V ?? linePotential(grids, constant);
  const line = linePotential_V === null ? null : currentRateLine(voltammograms, linePotential_V);
  const constantCurrent_A = constant?.value_A ?? null;
  const { peaks, warnings: saidOfPeaks } = peaksOfSeries(input, voltammograms, constantCurrent_A);
  const { capacitive_A, ...storage } = storageOfSeries(grids, rates_VPerS, constantCurrent_A);
  const partial = {
    sample,
    recordings: voltammograms.map(({ used }) => used),
    rates_VPerS,
    resistance,
    peaks,
    ...storage,
    grid_V: grids.length === 0 ? null : step_V,
    line,
    constantCurrent_A,
    failures,
  };
  return {
    result: { ...partial, warnings: [...warnings, ...prepared.warnings, ...saidOfPeaks, ...seriesFindings(partial)] },
    voltammograms,
    capacitive_A,
  };
}

function prepareAll({ recordings, choices }: VoltammetryInput, resistance_ohm: number) {
  const voltammograms: Voltammogram[] = [];
  const failures: VoltammetryResult['failures'] = [];
  const warnings: Finding[] = [];
  for (const recording of recordings) {
    try {
      const prepared = prepareVoltammogram(recording, choices, resistance_ohm);
      voltammograms.push(prepared.voltammogram);
      warnings.push(...prepared.warnings);
    } catch (error) {
      if (!(error instanceof ArctraceError)) throw error;
      failures.push({ id: recording.id, file: recording.file, error: toErrorRecord(error, recording.file ?? undefined) });
    }
  }
  const apart = withoutTwins(voltammograms.toSorted((a, b) => a.rate_VPerS - b.rate_VPerS));
  return { voltammograms: apart.voltammograms, failures, warnings: [...warnings, ...apart.warnings] };
}

function nothingUsable(sample: string, failures: VoltammetryResult['failures']): ArctraceError {
  const [first] = failures;
  if (first === undefined) return new ValidationError('NO_DATA', `There is no voltammogram of ${sample}.`, { expected: 'at least one' });
  const more = failures.length === 1 ? '' : ` (and ${failures.length - 1} more that cannot be used)`;
  const { code, message, ...details } = first.error;
  return new ValidationError(code, `${message}${more}`, details);
}
