import { type LineFit, lineFit } from '../core/line-fit';
import type { CapacitiveShare, TrasattiCharges } from '../core/voltammetry-result';

/**
 * Outer and total charge after Ardizzone, Fregonara & Trasatti, Electrochim. Acta 35 (1990) 263: q = q_out + a·v^(−½) for fast sweeps,
 * 1/q = 1/q_tot + b·v^½ for slow ones, each over all rates. q is the charge of one sweep, the mean of both where there are both.
 */
export function trasattiCharges(shares: readonly CapacitiveShare[], sweeps: number): TrasattiCharges | null {
  const points = shares.map(({ rate_VPerS, total_C }) => ({ rate_VPerS, charge_C: total_C / sweeps }));
  const outer = lineFit(
    points.map(({ rate_VPerS }) => 1 / Math.sqrt(rate_VPerS)),
    points.map(({ charge_C }) => charge_C),
  );
  const total = lineFit(
    points.map(({ rate_VPerS }) => Math.sqrt(rate_VPerS)),
    points.map(({ charge_C }) => 1 / charge_C),
  );
  if (outer === null || total === null) return null;
  const outer_C = outer.intercept > 0 ? { value: outer.intercept, standardError: outer.interceptError } : null;
  const inverse = total.intercept;
  const total_C = inverse > 0 ? { value: 1 / inverse, standardError: total.interceptError / inverse ** 2 } : null;
  const reasons = [...refusals(outer, 'The outer charge'), ...refusals(total, 'The total charge')];
  return {
    points,
    outer_C,
    outerR2: outer.r2,
    total_C,
    totalR2: total.r2,
    outerShare: outer_C === null || total_C === null || outer_C.value > total_C.value ? null : outer_C.value / total_C.value,
    ...(reasons.length === 0 ? {} : { notDetermined: reasons.join(' ') }),
  };
}

function refusals({ intercept, interceptError }: LineFit, what: string): string[] {
  if (!(intercept > 0)) return [`${what} would not be positive: the charge does not follow its line. Measure more rates.`];
  if (interceptError > 0.5 * intercept) return [`${what} is known to ${Math.round((100 * interceptError) / intercept)} % only.`];
  return [];
}
