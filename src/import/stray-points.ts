/** So many typical steps lie at most between the points before and behind a wrong one: the two steps it stands for, unevenly spaced. */
const seamless = 3;
/** A point that lies beyond its neighbour by less than this is merely out of order. */
const beyond = 0.5;

/**
 * Places (from 0) of single points whose frequency is out of line, or missing (not positive), while the sweep goes on behind them as if
 * they were not there: a wrong number, not the start of another sweep. Two steps at least must show which way the sweep runs.
 */
export function strayPoints(frequency_Hz: ArrayLike<number>): number[] {
  const logs = Float64Array.from(frequency_Hz, (value) => (value > 0 ? Math.log(value) : Number.NaN));
  const typical = typicalStep(logs);
  const last = logs.length - 1;
  const isStray = (k: number) =>
    k === 0 ? isStrayFirst(logs, typical) : k === last ? isStrayLast(logs, typical) : isOver(logs, k, typical);
  const strays: number[] = [];
  for (let k = 0; k <= last; k++) if (strays.at(-1) !== k - 1 && isStray(k)) strays.push(k);
  return strays;
}

/** Whether the sweep goes on over a point in its midst. */
function isOver(logs: Float64Array, k: number, typical: number): boolean {
  const [before, now, behind] = [logs[k - 1] as number, logs[k] as number, logs[k + 1] as number];
  const across = behind - before;
  if (across === 0 || !(Math.abs(across) <= seamless * typical) || (now - before) * (behind - now) >= 0) return false;
  if (Math.min(Math.abs(now - before), Math.abs(behind - now)) <= beyond * typical) return false;
  const agrees = (from: number) => Math.sign((logs[from + 1] as number) - (logs[from] as number)) === Math.sign(across);
  const [earlier, later] = [k >= 2, k + 2 < logs.length];
  if (earlier && later) return agrees(k - 2) && agrees(k + 1);
  return later ? agrees(k + 1) && agrees(k + 2) : earlier && agrees(k - 2) && agrees(k - 3);
}

/** A first point far off, from which three steps and more run the other way than the one behind it. */
function isStrayFirst(logs: Float64Array, typical: number): boolean {
  const steps = [0, 1, 2, 3].map((k) => (logs[k + 1] as number) - (logs[k] as number)) as [number, number, number, number];
  return Math.abs(steps[0]) > seamless * typical && steps.slice(1).every((step) => step * steps[0] < 0);
}

/** A last point far off; one that repeats a start is a further sweep that was ended there. */
function isStrayLast(logs: Float64Array, typical: number): boolean {
  const value = logs.at(-1) as number;
  const isStart = (k: number) =>
    k === 0 || ((logs[k] as number) - (logs[k - 1] as number)) * ((logs[k + 1] as number) - (logs[k] as number)) < 0;
  const repeats = logs.findIndex((other, k) => k < logs.length - 1 && Math.abs(other - value) < typical / 2 && isStart(k)) >= 0;
  return !repeats && isStrayFirst(logs.toReversed(), typical);
}

/** Median size of the steps, in ln(Hz). */
function typicalStep(logs: Float64Array): number {
  const steps: number[] = [];
  for (let k = 1; k < logs.length; k++) {
    const step = Math.abs((logs[k] as number) - (logs[k - 1] as number));
    if (step > 0) steps.push(step);
  }
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
}
