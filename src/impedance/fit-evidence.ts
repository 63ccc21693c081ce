import { ValidationError } from '../core/errors';
import type { FitResult, KramersKronigSummary, Provenance } from '../core/fit-result';
import { type PreparedSpectrum, prepareSpectrum } from './fit/prepare-spectrum';
import type { FitOptions, SeriesItem } from './fit-options';
import { kramersKronig } from './kramers-kronig';
import { warburgLine } from './warburg-line';

/** What stands behind a fit: the Warburg line, the Kramers–Kronig test of the points that were fitted, and what it was all made from. */
export function fitEvidence(
  item: SeriesItem,
  result: FitResult,
  options: FitOptions,
  version: string,
): Required<Pick<FitResult, 'warburgLine' | 'kramersKronig' | 'provenance'>> {
  const { frequencyMin_Hz, frequencyMax_Hz } = options;
  const prepared = prepareSpectrum(item.recording.spectrum, result.weighting, { frequencyMin_Hz, frequencyMax_Hz, mask: item.mask });
  return {
    warburgLine: warburgLine(prepared, result),
    kramersKronig: kramersKronigSummary(prepared),
    provenance: provenance(item, prepared, result, options, version),
  };
}

/** null with too few points. */
function kramersKronigSummary({ omega_radPerS, zReal, zImag, rows }: PreparedSpectrum): KramersKronigSummary | null {
  const frequency_Hz = omega_radPerS.map((omega) => omega / (2 * Math.PI));
  try {
    const test = kramersKronig({ frequency_Hz, zReal_ohm: zReal, zImag_ohm: zImag });
    const { rmsResidual_percent, maxResidual_percent, verdict, badPoints, trendReal, trendImag } = test;
    return {
      rmsResidual_percent,
      maxResidual_percent,
      verdict,
      badPoints: badPoints.map((place) => rows[place]!).sort((a, b) => a - b),
      // On perfect data a chain leaves structured crumbs, too.
      trend: verdict !== 'good' && Math.min(trendReal.pValue, trendImag.pValue) < 0.01,
    };
  } catch (error) {
    if (error instanceof ValidationError && error.code === 'TOO_FEW_POINTS') return null;
    throw error;
  }
}

function provenance(item: SeriesItem, prepared: PreparedSpectrum, result: FitResult, options: FitOptions, version: string): Provenance {
  const { guess, fix, bounds, ties } = options;
  const measured = item.recording.spectrum.frequency_Hz.length;
  const used = new Set(prepared.rows);
  return {
    program: 'Arctrace',
    version,
    recording: {
      file: item.file,
      sha256: item.sha256 ?? null,
      id: item.recording.id,
      label: item.recording.label,
      points: prepared.n,
      pointsMeasured: measured,
      rowsLeftOut: Array.from({ length: measured }, (_, row) => row).filter((row) => !used.has(row)),
      frequency_Hz: result.frequency_Hz,
    },
    circuit: result.circuit,
    circuitReason: result.circuitReason ?? 'as asked for',
    weighting: result.weighting,
    seed: options.seed,
    ...(guess === undefined ? {} : { guess: { ...guess } }),
    ...(fix === undefined ? {} : { fix: { ...fix } }),
    ...(bounds === undefined ? {} : { bounds: { ...bounds } }),
    ...(ties === undefined ? {} : { ties: { ...ties } }),
  };
}
