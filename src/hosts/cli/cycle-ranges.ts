import { ValidationError } from '../../core/errors';

/** `1,10-50` as a test of a cycle number; without a text everything passes. @throws ValidationError for what is no list of cycles. */
export function cycleRanges(text: string | undefined): (cycle: number | null) => boolean {
  if (text === undefined) return () => true;
  const ranges = text.split(',').map((part) => {
    const match = /^\s*(\d+|fresh)\s*(?:-\s*(\d+)\s*)?$/.exec(part);
    const low = match?.[1] === 'fresh' ? 0 : Number(match?.[1]);
    const high = match?.[2] === undefined ? low : Number(match[2]);
    if (match === null || high < low)
      throw new ValidationError('INPUT_INVALID', `--cycles cannot read "${part}"`, { expected: 'numbers and ranges such as 1,10-50' });
    return [low, high] as const;
  });
  return (cycle) => cycle !== null && ranges.some(([low, high]) => cycle >= low && cycle <= high);
}
