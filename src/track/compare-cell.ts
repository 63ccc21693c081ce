import type { CellComparison, ComparedCycle } from '../core/cell-comparison';
import type { CyclingResult } from '../core/cycling-result';
import type { CellResults } from './cell-results';
import { comparedDiffusions } from './compared-diffusions';
import { comparedImpedance } from './compared-impedance';
import { methodFactors } from './method-factors';
import { methodSummaries } from './method-summaries';

/** The techniques of one cell side by side, their D's with the factors between them. */
export function compareCell(results: CellResults): CellComparison {
  const { sample, record, cycling, voltammetry } = results;
  const impedance = comparedImpedance(results.fits);
  const diffusion = comparedDiffusions(results);
  const methods = methodSummaries(diffusion, results);
  return {
    sample,
    kind: cycling?.kind ?? record?.kind ?? null,
    area_cm2: record?.area_cm2 ?? null,
    mass_mg: cycling?.mass_mg ?? record?.activeMass_mg ?? null,
    impedance,
    cycles: cycling === null ? [] : comparedCycles(cycling),
    cycling: cycling?.summary ?? null,
    exponents: (voltammetry?.peaks ?? []).map(({ name, b, bStandardError, bCi95, notDetermined }) => ({
      ...{ peak: name, b, standardError: bStandardError, ci95: bCi95 },
      ...(notDetermined === undefined ? {} : { reason: notDetermined }),
    })),
    shares: (voltammetry?.shares ?? []).map(({ rate_VPerS, capacitiveShare, standardError, ci95 }) => {
      return { rate_VPerS, capacitiveShare, standardError, ci95 };
    }),
    diffusion,
    methods,
    factors: methodFactors(methods),
    failures: results.failures,
  };
}

function comparedCycles({ cycles, summary: { capacityOf } }: CyclingResult): ComparedCycle[] {
  return cycles
    .filter(({ isCounted }) => isCounted)
    .map((cycle) => ({
      cycle: cycle.cycle,
      capacity_mAh: (capacityOf === 'charge' ? cycle.chargeCapacity_mAh : cycle.dischargeCapacity_mAh)!,
      capacity_mAhPerG: capacityOf === 'charge' ? cycle.chargeCapacity_mAhPerG : cycle.dischargeCapacity_mAhPerG,
      coulombicEfficiency: cycle.coulombicEfficiency,
      retention: cycle.retention,
    }));
}
