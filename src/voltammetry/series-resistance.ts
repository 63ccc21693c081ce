import type { Finding } from '../core/finding';
import type { FitResult } from '../core/fit-result';
import type { SourcedSeries } from '../core/sourced-series';
import type { VoltammetryChoices } from '../core/voltammetry-choices';
import type { VoltammetryResult } from '../core/voltammetry-result';

/** The resistance the potential is corrected for: typed, or Rs of the same cell's spectrum that is nearest by cycle (else the first). */
export function seriesResistance(
  { resistance }: VoltammetryChoices,
  impedance: readonly FitResult[],
  recordings: readonly SourcedSeries[],
): { resistance: VoltammetryResult['resistance']; warnings: Finding[] } {
  if (resistance === undefined) return { resistance: null, warnings: [] };
  if (resistance !== 'impedance')
    return { resistance: { value_ohm: resistance.value_ohm, standardError: null, from: 'typed' }, warnings: [] };
  const cycle = recordings.find(({ tags }) => tags.cycle !== null)?.tags.cycle ?? 0;
  const away = (fit: FitResult) => Math.abs((fit.cycle ?? 0) - cycle);
  const nearest = impedance.filter(({ roles }) => roles.Rs_ohm !== null).toSorted((a, b) => away(a) - away(b))[0];
  if (nearest === undefined) {
    const message = 'There is no fitted spectrum of this cell with an Rs: the potential is not corrected. Fit one, or type the resistance.';
    return { resistance: null, warnings: [{ code: 'NO_SERIES_RESISTANCE', message }] };
  }
  const { standardError } = nearest.roleErrors.Rs_ohm;
  return { resistance: { value_ohm: nearest.roles.Rs_ohm!, standardError, from: `Rs of ${nearest.name}` }, warnings: [] };
}
