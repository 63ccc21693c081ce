import type { FitResult } from '../core/fit-result';
import type { WarburgLine, WarburgPoint, WarburgSlope } from '../core/warburg-line';
import { DiffusionImpedance } from './diffusion/diffusion-impedance';
import { longestRun } from './diffusion/longest-run';
import { straightLine } from './diffusion/straight-line';
import type { PreparedSpectrum } from './fit/prepare-spectrum';
import { resolveCircuit } from './resolve-circuit';

/** A point lies on the line within this of −45°, or within two standard errors. */
const tolerance_deg = 5;
/** A point whose two standard errors reach a resistor (0°) or a capacitor (−90°) says nothing of diffusion. */
const mostError_deg = 22.5;
/** Largest difference of the two slopes that still agree. */
const slopeTolerance = 0.1;

/**
 * The Warburg line of a fitted spectrum: the diffusion's own impedance at every point, the longest run at −45°, the slopes
 * of Z′ and −Z″ there. `prepared` is what was fitted, from high to low frequency. null where the circuit has no single diffusion element.
 */
export function warburgLine(
  prepared: PreparedSpectrum,
  result: Pick<FitResult, 'circuit' | 'parameters' | 'correlation' | 'reducedChiSquared' | 'weighting'>,
): WarburgLine | null {
  const { compiled } = resolveCircuit(result.circuit);
  const diffusion = DiffusionImpedance.of(compiled, prepared.omega_radPerS);
  if (diffusion === null) return null;
  const values = result.parameters.map(({ value }) => value);
  const followed = phaseByParameter(diffusion, prepared, result.parameters);
  diffusion.evaluate(values, prepared.zReal, prepared.zImag);
  const points = Array.from({ length: prepared.n }, (_, k) => pointOf(k, diffusion, prepared, followed, result));
  const run = longestRun(
    onLine(points),
    points.map(({ frequency_Hz }) => frequency_Hz),
  );
  const used = run === null ? [] : points.slice(run[0], run[1] + 1);
  const weights = used.map((_, k) => weightOf(run![0] + k, diffusion, prepared));
  const x = used.map(({ omegaToMinusHalf_sqrtS }) => omegaToMinusHalf_sqrtS);
  const line = (pick: (point: WarburgPoint) => number, weight: readonly number[]) => straightLine(x, used.map(pick), weight);
  const [slopeReal, slopeMinusImag] = [
    line(({ warburgReal_ohm }) => warburgReal_ohm, weights),
    line(({ warburgImag_ohm }) => -warburgImag_ohm, weights),
  ];
  const difference = slopeDifference(slopeReal, slopeMinusImag);
  const [high, low] = [used[0]?.frequency_Hz, used.at(-1)?.frequency_Hz];
  return {
    form: diffusion.form,
    points: used,
    window_Hz: high === undefined || low === undefined ? null : { min: low, max: high },
    decades: high === undefined || low === undefined ? 0 : Math.log10(high / low),
    slopeMeasuredReal: lowestDecadeLine(used),
    slopeReal,
    slopeMinusImag,
    slopeDifference_percent: difference === null || difference === Number.POSITIVE_INFINITY ? null : 100 * difference,
    slopesAgree: difference === null ? null : difference <= slopeTolerance,
  };
}

/** Z′ as measured over the window's lowest decade, where the arcs have nearly come to their end: what papers plot. */
function lowestDecadeLine(used: readonly WarburgPoint[]): WarburgSlope | null {
  const lowest = used.at(-1)?.frequency_Hz ?? 0;
  const points = used.filter(({ frequency_Hz }) => frequency_Hz <= 10.0001 * lowest);
  return straightLine(
    points.map(({ omegaToMinusHalf_sqrtS }) => omegaToMinusHalf_sqrtS),
    points.map(({ zReal_ohm }) => zReal_ohm),
    points.map(() => 1),
  );
}

/** Which points lie on the line. One in twenty good points is beyond two standard errors: alone between two others, within three, it does not end a run. */
function onLine(points: readonly WarburgPoint[]): boolean[] {
  const within = ({ phase_deg, phaseError_deg }: WarburgPoint, errors: number) => {
    const away = Math.abs(((phase_deg + 45 + 540) % 360) - 180);
    return away <= tolerance_deg || (phaseError_deg < mostError_deg && away <= errors * phaseError_deg);
  };
  const strictly = points.map((point) => within(point, 2));
  return points.map((point, k) => strictly[k]! || (strictly[k - 1] === true && strictly[k + 1] === true && within(point, 3)));
}

/** Both slopes must rise; their difference over the mean. */
function slopeDifference(real: WarburgSlope | null, imag: WarburgSlope | null): number | null {
  if (real === null || imag === null) return null;
  const [a, b] = [real.slope_ohmPerSqrtS, imag.slope_ohmPerSqrtS];
  return a > 0 && b > 0 ? (2 * Math.abs(a - b)) / (a + b) : Number.POSITIVE_INFINITY;
}

/** Weight of a point of the line: its noise is that of Z, enlarged by what was taken away. */
function weightOf(k: number, { gainReal, gainImag }: DiffusionImpedance, { weightReal, weightImag }: PreparedSpectrum): number {
  return (weightReal[k]! * weightImag[k]!) / (gainReal[k]! ** 2 + gainImag[k]! ** 2);
}

interface Followed {
  /** ∂phase/∂ln p (or ∂α), rad, a row a parameter. */
  slopes: Float64Array[];
  /** Of ln p (or α); 0 where it has none. */
  errors: number[];
}

/** How the phase of every point follows each parameter, by central differences. */
function phaseByParameter(diffusion: DiffusionImpedance, prepared: PreparedSpectrum, parameters: FitResult['parameters']): Followed {
  const values = parameters.map(({ value }) => value);
  const phases = (k: number, step: number) => {
    const linear = parameters[k]!.unit === '1';
    const moved = values.with(k, linear ? values[k]! + step : values[k]! * Math.exp(step));
    diffusion.evaluate(moved, prepared.zReal, prepared.zImag);
    return diffusion.real.map((re, i) => Math.atan2(diffusion.imag[i]!, re));
  };
  const step = 1e-5;
  return {
    slopes: parameters.map(({ standardError }, k) => {
      if (standardError === null) return new Float64Array(prepared.n);
      const [up, down] = [phases(k, step), phases(k, -step)];
      return up.map((phase, i) => turn(phase - down[i]!) / (2 * step));
    }),
    errors: parameters.map(({ standardError, value, unit }) =>
      standardError === null ? 0 : unit === '1' ? standardError : standardError / value,
    ),
  };
}

/** An angle within ±π. */
function turn(angle: number): number {
  return angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));
}

function pointOf(
  k: number,
  { real, imag, gainReal, gainImag }: DiffusionImpedance,
  prepared: PreparedSpectrum,
  { slopes, errors }: Followed,
  { correlation, reducedChiSquared, weighting }: Pick<FitResult, 'correlation' | 'reducedChiSquared' | 'weighting'>,
): WarburgPoint {
  const [x, y] = [real[k]!, imag[k]!];
  const norm = x * x + y * y;
  // dφ = Im(gain·dZ/Z_W).
  const [cx, cy] = [(gainReal[k]! * x + gainImag[k]! * y) / norm, (gainImag[k]! * x - gainReal[k]! * y) / norm];
  const scale = weighting === 'measured' ? Math.max(1, reducedChiSquared) : reducedChiSquared;
  let variance = scale * ((cy / prepared.weightReal[k]!) ** 2 + (cx / prepared.weightImag[k]!) ** 2);
  for (let a = 0; a < slopes.length; a++) {
    for (let b = 0; b < slopes.length; b++) {
      variance += slopes[a]![k]! * slopes[b]![k]! * errors[a]! * errors[b]! * (correlation[a]![b] ?? 0);
    }
  }
  const omega = prepared.omega_radPerS[k]!;
  return {
    row: prepared.rows[k]!,
    frequency_Hz: omega / (2 * Math.PI),
    omegaToMinusHalf_sqrtS: 1 / Math.sqrt(omega),
    zReal_ohm: prepared.zReal[k]!,
    warburgReal_ohm: x,
    warburgImag_ohm: y,
    phase_deg: (Math.atan2(y, x) * 180) / Math.PI,
    phaseError_deg: (Math.sqrt(Math.max(0, variance)) * 180) / Math.PI,
  };
}
