import type { Finding } from '../core/finding';
import type { FitResult } from '../core/fit-result';
import { isLack } from '../core/ingredient';
import type { WarburgLine } from '../core/warburg-line';
import type { FitValues } from './fit-values';

/** What a σw must be for a D to be given. */
const needed = { decades: 1, relativeError: 0.1 };
/** From these on a strong correlation is said. */
const correlated = { coefficient: 0.95, relativeError: 0.05 };

export interface DiffusionDoubts {
  /** Each the reason and what to do; none where D is determined. */
  refusals: string[];
  warnings: Finding[];
}

/** Whether the spectrum determines σw: a decade of points at −45°, a small error. */
export function diffusionDoubts(fit: FitValues): DiffusionDoubts {
  const { result } = fit;
  const sigma = fit.warburg();
  // The lack itself is said by the formula that needs σw.
  if (isLack(sigma)) return { refusals: [], warnings: [] };
  const { value, standardError } = sigma.inserted;
  const relative = standardError === null ? null : standardError / value;
  const refusals = [...lineRefusals(result.warburgLine ?? null, result.frequency_Hz.min), ...errorRefusals(relative)];
  return { refusals, warnings: [...slopeWarnings(result.warburgLine ?? null), ...correlationWarnings(fit, sigma.slopes, relative)] };
}

function lineRefusals(line: WarburgLine | null, lowest_Hz: number): string[] {
  const decades = line?.decades ?? 0;
  if (line !== null && decades >= needed.decades - 1e-6) return [];
  if (line === null || line.window_Hz === null) {
    return ['No point of the diffusion lies at −45 ± 5°; one decade of them is needed. Measure to lower frequencies.'];
  }
  const { min, max } = line.window_Hz;
  const found = `The points of the diffusion lie at −45 ± 5° over ${decades.toFixed(2)} of a decade (${frequency(min)} to ${frequency(max)}); one decade is needed.`;
  const endsEarly = min > 1.05 * lowest_Hz;
  const advice = endsEarly
    ? 'Below that they leave the line: a circuit with bounded diffusion (Wo) may describe them, and its L²/τ gives D.'
    : `Measure down to ${frequency(max / 10)}.`;
  return [`${found} ${advice}`];
}

function errorRefusals(relative: number | null): string[] {
  if (relative === null) return ['σw was held, not fitted, so this spectrum says nothing of D. Fit it.'];
  if (relative <= needed.relativeError) return [];
  return [`σw is known to ${percent(relative)}; 10 % or better is needed. Measure to lower frequencies, or with less noise.`];
}

function slopeWarnings(line: WarburgLine | null): Finding[] {
  if (line === null || line.slopesAgree !== false) return [];
  const size = line.slopeDifference_percent === null ? 'do not both rise' : `differ by ${line.slopeDifference_percent.toFixed(0)} %`;
  const message = `The slopes of Z′ and −Z″ of the diffusion against ω^(−1/2) ${size}; within 10 % they would agree. The circuit may not describe the low frequencies.`;
  return [{ code: 'WARBURG_SLOPES_DIFFER', message }];
}

/** Another parameter that trades against σw. */
function correlationWarnings(fit: FitValues, slopes: ReadonlyMap<number, number>, relative: number | null): Finding[] {
  if (relative === null || relative <= correlated.relativeError) return [];
  const { covariance } = fit;
  const own = Math.sqrt(covariance.between(slopes, slopes));
  return covariance.parameters.flatMap(({ name }, k) => {
    const other = Math.sqrt(covariance.of(k, k));
    if (slopes.has(k) || !(own * other > 0)) return [];
    const coefficient = covariance.between(slopes, new Map([[k, 1]])) / (own * other);
    if (Math.abs(coefficient) <= correlated.coefficient) return [];
    const message = `σw (known to ${percent(relative)}) and ${name} are correlated with ${coefficient.toFixed(3).replace('-', '−')}: one trades against the other.`;
    return [{ code: 'WARBURG_CORRELATED', message }];
  });
}

/** Whether the spectrum determines τ of bounded diffusion: it reaches below 1/(2πτ), SE(ln τ) < 20 %. */
export function boundedDiffusionRefusals(
  { frequency_Hz }: Pick<FitResult, 'frequency_Hz'>,
  tau_s: number,
  relativeError: number | null,
): string[] {
  const turn_Hz = 1 / (2 * Math.PI * tau_s);
  const refusals: string[] = [];
  if (!(frequency_Hz.min < turn_Hz)) {
    refusals.push(
      `The sweep ends at ${frequency(frequency_Hz.min)}, above 1/(2πτ) = ${frequency(turn_Hz)}: τ is extrapolated. Measure below ${frequency(turn_Hz)}.`,
    );
  }
  if (relativeError === null) refusals.push('τ was held, not fitted, so this spectrum says nothing of D. Fit it.');
  else if (!(relativeError < 0.2))
    refusals.push(`τ is known to ${percent(relativeError)}; better than 20 % is needed. Measure to lower frequencies.`);
  return refusals;
}

const percent = (fraction: number) => `${Number((100 * fraction).toPrecision(2))} %`;

function frequency(value_Hz: number): string {
  if (value_Hz >= 1000) return `${Number((value_Hz / 1000).toPrecision(3))} kHz`;
  if (value_Hz >= 1) return `${Number(value_Hz.toPrecision(3))} Hz`;
  return value_Hz >= 1e-3 ? `${Number((value_Hz * 1000).toPrecision(3))} mHz` : `${Number((value_Hz * 1e6).toPrecision(3))} µHz`;
}
