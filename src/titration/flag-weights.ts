/** A pulse or pause with one of these has no D. */
export const refusingFlags: ReadonlySet<string> = new Set([
  'no-rest-before',
  'no-rest-after',
  'no-neighbour',
  'current-not-constant',
  'too-few-points',
  'not-linear',
  'below-resolution',
  'plateau',
  'saturated',
]);
/** Its D counts only once a person has accepted it. */
export const doubtingFlags: ReadonlySet<string> = new Set([
  'rest-too-short',
  'pulse-too-long',
  'pause-too-long',
  'current-too-short',
  'few-points',
]);
