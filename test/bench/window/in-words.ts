import { quantile } from '../bench-figures';

/** "0.41 / 0.52 / 0.93 s": the least, the median and the greatest of several runs. */
export function spreadInWords(values: readonly number[], unit: string, digits = 0): string {
  const [least, median, most] = [Math.min(...values), quantile(values, 0.5), Math.max(...values)].map((value) => value.toFixed(digits));
  return `${least} / ${median} / ${most} ${unit} (least / median / greatest of ${values.length})`;
}

/** "none over 50 ms", or how many and how long. */
export function longTasksInWords(runs: readonly (readonly number[])[]): string {
  const all = runs.flat();
  if (all.length === 0) return `no task over 50 ms in ${runs.length} runs`;
  return `${all.length} tasks over 50 ms in ${runs.length} runs, ${runs.filter((run) => run.length > 0).length} of them with any; longest ${Math.max(...all).toFixed(0)} ms`;
}
