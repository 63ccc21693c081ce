import { CircuitProblem } from './circuit-problem';
import { minimise } from './minimise';
import { ParameterSpace } from './parameter-space';

export interface ProfileSetting {
  problem: CircuitProblem;
  x: Float64Array;
  sum: number;
  /** s² = S/(2N − p), or 1 where measured variances are taken at their word. */
  variance: number;
  /** Student's t for 95 %. */
  t: number;
  /** How ln p (or α) of every parameter follows that of parameter k, to first order: starts the held fits close by. */
  follow: Float64Array;
}

const maximumTrials = 9;
/** A side that is still inside at e^±12 of the value is open. */
const widest = { log: 12, linear: 1 };

/**
 * 95 % profile interval of parameter k (natural units): where the best S with p_k held exceeds S_min by t² s².
 * Asymmetric; a side that never gets there ends at the parameter's bound (0, ∞ or the exponent's bounds).
 */
export function profileInterval(setting: ProfileSetting, k: number, standardErrorInCoordinate: number): [number, number] {
  const side = (sign: 1 | -1) => profileSide(setting, k, standardErrorInCoordinate, sign);
  return [side(-1), side(1)];
}

function profileSide(setting: ProfileSetting, k: number, standardError: number, sign: 1 | -1): number {
  const { problem, t } = setting;
  const { space } = problem;
  const parameter = space.compiled.parameters[k]!;
  const best = space.toNatural(setting.x);
  const log = parameter.scale === 'log';
  const coordinate = (value: number) => (log ? Math.log(value) : value);
  const at = coordinate(best[k]!);
  const limit = log ? at + sign * widest.log : sign > 0 ? parameter.max : parameter.min;
  const outer = log ? (sign > 0 ? Number.POSITIVE_INFINITY : 0) : limit;
  let [inside, insideRoot, outside, outsideRoot] = [at, 0, Number.NaN, Number.NaN];
  let start = best;
  let next = at + sign * Math.min(Math.max(t * standardError, 1e-4), log ? 3 : 0.5);
  for (let trial = 0; trial < maximumTrials; trial++) {
    if (sign * (next - limit) >= 0) next = limit;
    const held = holdAt(setting, k, log ? Math.exp(next) : next, predicted(setting, start, next - inside, k));
    const root = Math.sqrt(Math.max(0, held.sum - setting.sum) / setting.variance);
    if (Math.abs(root - t) < 0.02 * t) return log ? Math.exp(next) : next;
    if (root < t) {
      if (next === limit) return outer;
      [inside, insideRoot, start] = [next, root, held.natural];
    } else [outside, outsideRoot] = [next, root];
    next = Number.isNaN(outside)
      ? extrapolate(at, inside, insideRoot, t, sign, standardError)
      : inside + ((t - insideRoot) / (outsideRoot - insideRoot)) * (outside - inside);
  }
  const end = Number.isNaN(outside) ? inside : inside + ((t - insideRoot) / (outsideRoot - insideRoot)) * (outside - inside);
  return log ? Math.exp(end) : end;
}

/** From a point inside: as far as a straight root would need, at most three times the distance so far. */
function extrapolate(at: number, inside: number, root: number, t: number, sign: number, standardError: number): number {
  const distance = Math.abs(inside - at);
  const wanted = root > 0 ? distance * Math.min(3, (1.05 * t) / root) : 3 * Math.max(distance, standardError);
  return at + sign * Math.max(wanted, 1.1 * distance);
}

/** Where the other parameters are likely to be when parameter k has moved by `step`. */
function predicted({ problem, follow }: ProfileSetting, from: Float64Array, step: number, k: number): Float64Array {
  return from.map((value, j) => {
    const { scale, min, max } = problem.space.compiled.parameters[j]!;
    const move = j === k ? 0 : Math.min(3, Math.max(-3, follow[j]! * step));
    return scale === 'log' ? value * Math.exp(move) : Math.min(max, Math.max(min, value + move));
  });
}

/** The best S with parameter k held at a natural value. */
function holdAt({ problem }: ProfileSetting, k: number, value: number, start: Float64Array): { sum: number; natural: Float64Array } {
  const { compiled, constraints } = problem.space;
  const fixed = new Map(constraints.fixed).set(k, value);
  const space = new ParameterSpace(compiled, { ...constraints, fixed }, problem.spectrum);
  const held = new CircuitProblem(space, problem.spectrum);
  const minimum = minimise(held, space.fromNatural(start), { maxIterations: 60, tolerance: 1e-6 });
  const natural = space.toNatural(minimum.x);
  return { sum: minimum.sum, natural };
}
