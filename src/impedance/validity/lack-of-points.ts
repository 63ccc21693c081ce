import type { TestablePoints } from './testable-points';

/** Why a method cannot work on these points, and what it needs. */
export interface LackOfPoints {
  message: string;
  expected: string;
}

/** null where there are enough different frequencies, in all and to a decade. */
export function lackOfPoints(
  { omega_radPerS }: TestablePoints,
  method: string,
  { fewest, perDecade }: { fewest: number; perDecade: number },
): LackOfPoints | null {
  const different = new Set(omega_radPerS).size;
  const expected = `at least ${fewest} different positive frequencies with finite, non-zero impedance, ${perDecade} to a decade`;
  if (different < fewest) return { message: `${method} has ${different} different frequencies to work with.`, expected };
  const found = (different - 1) / Math.log10(omega_radPerS[0]! / omega_radPerS.at(-1)!);
  // A spacing rounded in a file is still that spacing.
  if (found >= 0.95 * perDecade) return null;
  return { message: `${method} has only ${Number(found.toPrecision(2))} frequencies a decade to work with.`, expected };
}
