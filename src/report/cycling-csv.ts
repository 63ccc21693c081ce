import { stringify } from 'csv-stringify/sync';
import type { CyclingCycle, CyclingResult } from '../core/cycling-result';
import type { CsvDialect } from './csv-dialect';

/** Columns in their order, as in the JSON; what does not apply is empty. */
const columns = [
  'cycle',
  'fileCycle',
  'chargeCapacity_mAh',
  'dischargeCapacity_mAh',
  'chargeCapacityOwn_mAh',
  'dischargeCapacityOwn_mAh',
  'chargeCapacity_mAhPerG',
  'dischargeCapacity_mAhPerG',
  'coulombicEfficiency',
  'retention',
  'current_A',
  'chargeCurrent_A',
  'dischargeCurrent_A',
  'currentDensity_APerG',
  'meanChargePotential_V',
  'meanDischargePotential_V',
  'polarization_V',
  'polarizationHalfCapacity_V',
  'endOfCharge_V',
  'endOfDischarge_V',
  'energyCharge_Wh',
  'energyDischarge_Wh',
  'energyEfficiency',
  'energyCharge_WhPerKg',
  'energyDischarge_WhPerKg',
  'chargeTime_s',
  'dischargeTime_s',
  'meanPower_W',
  'meanPower_WPerKg',
] as const satisfies readonly (keyof CyclingCycle)[];

/**
 * The table of cycles of one or several cells, a row a cycle, units in the column names; empty means not applicable, and what was refused
 * has its reason in the last column. `semicolon-comma` writes decimal commas.
 */
export function cyclingCsv(results: readonly CyclingResult[], dialect: CsvDialect = 'comma'): string {
  const comma = dialect === 'semicolon-comma';
  const rows = results.flatMap(({ sample, sources, mass_mg, cycles, summary }) =>
    cycles.map((cycle) => ({
      sample,
      ...Object.fromEntries(columns.map((key) => [key, cycle[key]])),
      mass_mg,
      referenceCycle: summary.referenceCycle,
      complete: cycle.isComplete ? 'yes' : 'no',
      leftOut: cycle.isLeftOut ? 'yes' : 'no',
      file: sources[cycle.source]?.file ?? null,
      firstRow: cycle.rows[0] + 1,
      lastRow: cycle.rows[1] + 1,
      findings: cycle.findings.map(({ code }) => code).join(' '),
      notDetermined: Object.entries(cycle.notDetermined)
        .map(([key, reason]) => `${key}: ${reason}`)
        .join(' '),
    })),
  );
  return stringify(rows, {
    header: true,
    delimiter: comma ? ';' : ',',
    escape_formulas: true,
    cast: { number: (value) => (Number.isFinite(value) ? (comma ? String(value).replace('.', ',') : String(value)) : '') },
  });
}
