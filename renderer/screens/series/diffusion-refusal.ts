import type { FitResult } from '../../../src/core/fit-result';

/** The ways to D of one spectrum, the usual one first. */
export const diffusionKeys = ['diffusion_cm2PerS', 'diffusionPotentialSlope_cm2PerS', 'diffusionTau_cm2PerS'] as const;

/** Why this spectrum gives no D although the cell record would allow one; null where it gives one, or where only the record is at fault. */
export function diffusionRefusal({ derived }: Pick<FitResult, 'derived'>): string | null {
  const ways = diffusionKeys.flatMap((key) => derived?.[key] ?? []);
  if (ways.some(({ value }) => value !== null)) return null;
  return ways.find(({ notDetermined, missing }) => notDetermined !== undefined && (missing ?? []).length === 0)?.notDetermined ?? null;
}
