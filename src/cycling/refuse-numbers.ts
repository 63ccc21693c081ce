import type { CellKind } from '../core/cell-record';
import type { CyclingCycle } from '../core/cycling-result';
import { kindQuestion } from './kind-question';

/** Takes away the numbers that compare the two branches where there are several or one of them is not whole, and says why; likewise the efficiency of an unknown kind. */
export function refuseNumbers(cycle: CyclingCycle, kind: CellKind | null): void {
  const several = cycle.findings.find(({ code }) => code === 'SEVERAL_BRANCHES')?.message;
  if (several !== undefined) {
    for (const key of ['coulombicEfficiency', 'energyEfficiency', 'polarizationHalfCapacity_V', 'retention'] as const) {
      cycle[key] = null;
      cycle.notDetermined[key] = several;
    }
  }
  const incomplete = cycle.findings.find(({ code }) => code === 'INCOMPLETE')?.message;
  if (kind === null) cycle.notDetermined.coulombicEfficiency = kindQuestion;
  if (incomplete === undefined) return;
  for (const key of ['coulombicEfficiency', 'energyEfficiency', 'polarization_V', 'polarizationHalfCapacity_V'] as const) {
    cycle[key] = null;
    cycle.notDetermined[key] = incomplete;
  }
}
