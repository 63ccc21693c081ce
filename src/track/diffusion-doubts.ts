import type { DerivedCheck } from '../core/derived-quantity';
import type { Finding } from '../core/finding';
import type { FitResult } from '../core/fit-result';
import { isLack } from '../core/ingredient';
import type { WarburgLine } from '../core/warburg-line';
import { decadesInWords, diffusionNeeds, isLongEnough } from './diffusion-needs';
import type { FitValues } from './fit-values';

/** From these on a strong correlation is said. */
const correlated = { coefficient: 0.95, relativeError: 0.05 };

export interface DiffusionDoubts {
  /** Each the reason and what to do; none where D is determined. */
  refusals: string[];
  warnings: Finding[];
  /** What was found against what is needed. */
  checks: DerivedCheck[];
}

/** Whether the spectrum determines σw: a decade of points at −45°, a small error. */
export function diffusionDoubts(fit: FitValues): DiffusionDoubts {
  const { result } = fit;
  const sigma = fit.warburg();
  // The lack itself is said by the formula that needs σw.
  if (isLack(sigma)) return { refusals: [], warnings: [], checks: [] };
  const { value, standardError } = sigma.inserted;
  const relative = standardError === null ? null : standardError / value;
  const line = result.warburgLine ?? null;
  return {
    refusals: [...lineRefusals(line, result.frequency_Hz.min), ...errorRefusals(relative)],
    warnings: [...slopeWarnings(line), ...correlationWarnings(fit, sigma.slopes, relative)],
    checks: [errorCheck(relative), lineCheck(line)],
  };
}

function errorCheck(relative: number | null): DerivedCheck {
  const { most, words } = diffusionNeeds.relativeError;
  const found = relative === null ? 'none: it was held' : percent(relative, most);
  return { what: 'relative error of σw', found, needed: words, met: relative !== null && relative <= most };
}

function lineCheck(line: WarburgLine | null): DerivedCheck {
  const isNone = line === null || line.window_Hz === null;
  const found = isNone ? 'none' : line.decades >= 1 ? `${line.decades.toFixed(2)} decades` : decadesInWords(line);
  return { what: 'points of the diffusion at −45 ± 5°', found, needed: diffusionNeeds.decades.words, met: !isNone && isLongEnough(line) };
}

function lineRefusals(line: WarburgLine | null, lowest_Hz: number): string[] {
  if (line !== null && isLongEnough(line)) return [];
  const { words } = diffusionNeeds.decades;
  if (line === null || line.window_Hz === null) {
    return [`No point of the diffusion lies at −45 ± 5°; ${words} of them is needed. Measure to lower frequencies.`];
  }
  const { min, max } = line.window_Hz;
  const found = `The points of the diffusion lie at −45 ± 5° over ${decadesInWords(line)} (${frequency(min)} to ${frequency(max)}); ${words} is needed.`;
  const endsEarly = min > 1.05 * lowest_Hz;
  const advice = endsEarly
    ? 'Below that they leave the line: a circuit with bounded diffusion (Wo) may describe them, and its L²/τ gives D.'
    : `Measure down to ${frequency(max / 10)}.`;
  return [`${found} ${advice}`];
}

function errorRefusals(relative: number | null): string[] {
  if (relative === null) return ['σw was held, not fitted, so this spectrum says nothing of D. Fit it.'];
  const { most, words } = diffusionNeeds.relativeError;
  if (relative <= most) return [];
  return [`σw is known to ${percent(relative, most)}; ${words} is needed. Measure to lower frequencies, or with less noise.`];
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

/** Whether the spectrum determines τ of bounded diffusion: it reaches below 1/(2πτ), and τ is known well enough. */
export function boundedDiffusionDoubts(
  { frequency_Hz }: Pick<FitResult, 'frequency_Hz'>,
  tau_s: number,
  relativeError: number | null,
): Pick<DiffusionDoubts, 'refusals' | 'checks'> {
  const turn_Hz = 1 / (2 * Math.PI * tau_s);
  const { below, words } = diffusionNeeds.tauError;
  const reaches = frequency_Hz.min < turn_Hz;
  const isKnown = relativeError !== null && relativeError < below;
  const refusals: string[] = [];
  if (!reaches) {
    refusals.push(
      `The sweep ends at ${frequency(frequency_Hz.min)}, above 1/(2πτ) = ${frequency(turn_Hz)}: τ is extrapolated. Measure below ${frequency(turn_Hz)}.`,
    );
  }
  if (relativeError === null) refusals.push('τ was held, not fitted, so this spectrum says nothing of D. Fit it.');
  else if (!isKnown) refusals.push(`τ is known to ${percent(relativeError, below)}; ${words} is needed. Measure to lower frequencies.`);
  const found = relativeError === null ? 'none: it was held' : percent(relativeError, below);
  return {
    refusals,
    checks: [
      { what: 'lowest frequency', found: frequency(frequency_Hz.min), needed: `below ${frequency(turn_Hz)}, 1/(2πτ)`, met: reaches },
      { what: 'relative error of τ', found, needed: words, met: isKnown },
    ],
  };
}

/** Two digits, more where they would look like the limit itself. */
function percent(fraction: number, limit = Number.NaN): string {
  const text = (digits: number) => `${Number((100 * fraction).toPrecision(digits))} %`;
  const atLimit = `${Number((100 * limit).toPrecision(6))} %`;
  return [2, 3, 4, 5].map(text).find((one) => fraction === limit || one !== atLimit) ?? text(6);
}

function frequency(value_Hz: number): string {
  if (value_Hz >= 1000) return `${Number((value_Hz / 1000).toPrecision(3))} kHz`;
  if (value_Hz >= 1) return `${Number(value_Hz.toPrecision(3))} Hz`;
  return value_Hz >= 1e-3 ? `${Number((value_Hz * 1000).toPrecision(3))} mHz` : `${Number((value_Hz * 1e6).toPrecision(3))} µHz`;
}
