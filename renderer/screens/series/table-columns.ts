import type { FitResult, Roles } from '../../../src/core/fit-result';
import { diffusionKeys } from './diffusion-refusal';
import { derivedCell, isUnsplit, oneElectrodeCell, type RoleCell, roleCell } from './role-cell';
import type { SeriesRow } from './series-rows';

/** A column of numbers in the table of results. */
export interface QuantityColumn {
  id: string;
  /** What it shows: a role of the fit, that of one electrode of a symmetric cell, or a derived number. */
  of: { role: keyof Roles } | { one: keyof Roles } | { derived: string };
  /** Name in text runs. */
  name: string;
  /** The header's second line, with the power of ten. */
  unit: string;
  /** In words, for copying. */
  plainName: string;
  plainUnit: string;
  /** Numbers are divided by this power of ten. */
  exponent: number;
}

const totalColumn: QuantityColumn = {
  id: 'Rtot',
  of: { role: 'Rtot_ohm' },
  name: '*R*_{tot}',
  unit: 'Ω',
  plainName: 'Rtot',
  plainUnit: 'Ω',
  exponent: 0,
};

const roleColumns: readonly QuantityColumn[] = [
  { id: 'Rs', of: { role: 'Rs_ohm' }, name: '*R*_{s}', unit: 'Ω', plainName: 'Rs', plainUnit: 'Ω', exponent: 0 },
  { id: 'Rsei', of: { role: 'Rsei_ohm' }, name: '*R*_{sei}', unit: 'Ω', plainName: 'Rsei', plainUnit: 'Ω', exponent: 0 },
  { id: 'Rct', of: { role: 'Rct_ohm' }, name: '*R*_{ct}', unit: 'Ω', plainName: 'Rct', plainUnit: 'Ω', exponent: 0 },
  {
    id: 'sigmaW',
    of: { role: 'sigmaW_ohmPerSqrtS' },
    name: '*σ*_{W}',
    unit: 'Ω s^{−1/2}',
    plainName: 'σW',
    plainUnit: 'Ω s^(−1/2)',
    exponent: 0,
  },
];

const oneElectrodeColumns: readonly QuantityColumn[] = roleColumns
  .filter(({ id }) => id === 'Rct' || id === 'sigmaW')
  .map(({ id, of, name, unit, plainName, plainUnit }) => ({
    id: `${id}One`,
    of: { one: (of as { role: keyof Roles }).role },
    name: `½ ${name}`,
    unit,
    plainName: `${plainName} of one electrode`,
    plainUnit,
    exponent: 0,
  }));

interface DerivedColumn {
  key: string;
  id: string;
  name: string;
  plainName: string;
  /** In text runs and in plain text. */
  unit: string;
  plainUnit: string;
  /** Its name in a sentence. */
  words: string;
}

/** Numbers of the cell record and of the series that can have a column. The first that a series has of `diffusionKeys`, σ_ion and Ea show by themselves. */
export const derivedColumns: readonly DerivedColumn[] = [
  ...diffusionKeys.map((key, index) => ({
    key,
    id: ['D', 'DPotential', 'DTau'][index] as string,
    name: '*D*',
    plainName: 'D',
    unit: 'cm^{2} s^{−1}',
    plainUnit: 'cm²/s',
    words: ['D from the Warburg coefficient', 'D from the Warburg coefficient with dE/dx', 'D from bounded diffusion'][index] as string,
  })),
  column('ionicConductivity_SPerCm', 'sigmaIon', '*σ*_{ion}', 'σ_ion', 'S cm^{−1}', 'S/cm', 'ionic conductivity'),
  column('electronicConductivity_SPerCm', 'sigmaE', '*σ*_{e}', 'σ_e', 'S cm^{−1}', 'S/cm', 'electronic conductivity'),
  column('exchangeCurrent_APerCm2', 'i0', '*i*_{0}', 'i0', 'A cm^{−2}', 'A/cm²', 'exchange current density'),
  column('doubleLayerCapacitance_F', 'Cdl', '*C*_{dl}', 'Cdl', 'F', 'F', 'double-layer capacitance (Brug)'),
  column(
    'doubleLayerCapacitanceHsuMansfeld_F',
    'CdlHsu',
    '*C*_{dl}, H–M',
    'Cdl, Hsu–Mansfeld',
    'F',
    'F',
    'double-layer capacitance (Hsu–Mansfeld)',
  ),
  column('surfaceFilmCapacitance_F', 'Csei', '*C*_{sei}', 'Csei', 'F', 'F', 'film capacitance (Brug)'),
  column(
    'surfaceFilmCapacitanceHsuMansfeld_F',
    'CseiHsu',
    '*C*_{sei}, H–M',
    'Csei, Hsu–Mansfeld',
    'F',
    'F',
    'film capacitance (Hsu–Mansfeld)',
  ),
  column('activationEnergy_kJPerMol', 'Ea', '*E*_{a}', 'Ea', 'kJ mol^{−1}', 'kJ/mol', 'activation energy of Rct (i0 form)'),
  column(
    'activationEnergyConduction_kJPerMol',
    'EaConduction',
    '*E*_{a}, 1/*R*',
    'Ea, conduction',
    'kJ mol^{−1}',
    'kJ/mol',
    'activation energy of Rct (conduction)',
  ),
  column('activationEnergyRsei_kJPerMol', 'EaRsei', '*E*_{a}, sei', 'Ea, Rsei', 'kJ mol^{−1}', 'kJ/mol', 'activation energy of Rsei'),
  column('activationEnergyRs_kJPerMol', 'EaRs', '*E*_{a}, s', 'Ea, Rs', 'kJ mol^{−1}', 'kJ/mol', 'activation energy of Rs'),
];

function column(key: string, id: string, name: string, plainName: string, unit: string, plainUnit: string, words: string): DerivedColumn {
  return { key, id, name, plainName, unit, plainUnit, words };
}

/** Whether a column holds a number of the whole series, the same in each of its rows. */
export function isOfSeries({ of }: QuantityColumn): boolean {
  return 'derived' in of && of.derived.startsWith('activationEnergy');
}

/** What a cell shows. */
export function quantityCell(result: FitResult, { of, exponent }: QuantityColumn): RoleCell {
  if ('one' in of) return oneElectrodeCell(result, of.one);
  return 'role' in of ? roleCell(result, of.role) : derivedCell(result, of.derived, exponent);
}

/** The columns of a series: the roles, D and σ_ion where the cell record gives them, and those a person asked for. */
export function tableColumns(rows: readonly SeriesRow[], chosen: Readonly<Record<string, boolean>>): QuantityColumn[] {
  const results = rows.flatMap(({ result }) => result ?? []);
  const diffusion = diffusionOf(results);
  const isOffered = ({ key }: DerivedColumn) =>
    key === diffusion || ((key === 'ionicConductivity_SPerCm' || key === 'activationEnergy_kJPerMol') && has(results, key));
  const [Rs, Rsei, Rct, ...others] = roleColumns as [QuantityColumn, QuantityColumn, QuantityColumn, QuantityColumn];
  const roles = chosen.Rtot ? [Rs, Rsei, Rct, totalColumn, ...others] : roleColumns;
  // Both are shown: what was fitted, and what one of two equal electrodes has of it.
  const ones = results.some(({ oneElectrode }) => oneElectrode !== undefined) ? oneElectrodeColumns : [];
  return [...roles, ...ones, ...derivedColumns.filter((one) => chosen[one.id] ?? isOffered(one)).map((one) => withExponent(one, results))];
}

/** Keys of the derived numbers that any of these spectra has, or was refused for another reason than a gap in its cell record. */
export function offeredQuantities(rows: readonly SeriesRow[]): ReadonlySet<string> {
  const results = rows.flatMap(({ result }) => result ?? []);
  return new Set(derivedColumns.filter(({ key }) => has(results, key)).map(({ key }) => key));
}

/** The way to D that most spectra allow; null where the cell record allows none. */
function diffusionOf(results: readonly FitResult[]): string | null {
  const count = (key: string) => results.filter(({ derived }) => derived?.[key]?.value != null).length;
  const best = [...diffusionKeys].sort((a, b) => count(b) - count(a))[0] as string;
  return has(results, best) ? best : (diffusionKeys.find((key) => has(results, key)) ?? null);
}

/** Given, or refused for another reason than a gap in the cell record. */
function has(results: readonly FitResult[], key: string): boolean {
  return results.some(({ derived }) => {
    const number = derived?.[key];
    return number !== undefined && (number.value !== null || (number.notDetermined !== undefined && (number.missing ?? []).length === 0));
  });
}

function withExponent({ key, id, name, plainName, unit, plainUnit }: DerivedColumn, results: readonly FitResult[]): QuantityColumn {
  const values = results.flatMap(({ derived }) => derived?.[key]?.value ?? []).sort((a, b) => a - b);
  const middle = values[values.length >> 1];
  const magnitude = middle === undefined || middle === 0 ? 0 : Math.floor(Math.log10(Math.abs(middle)));
  // 50 kJ/mol needs no power of ten.
  const exponent = magnitude >= -1 && magnitude <= 3 ? 0 : magnitude;
  const power = exponent === 0 ? '' : `10^{${String(exponent).replace('-', '−')}} `;
  return {
    id,
    of: { derived: key },
    name,
    unit: `${power}${unit}`,
    plainName,
    plainUnit: exponent === 0 ? plainUnit : `1e${exponent} ${plainUnit}`,
    exponent,
  };
}

/** The number a column sorts by; undefined where the cell shows none, which sorts last. */
export function sortValue({ result }: Pick<SeriesRow, 'result'>, column: QuantityColumn): number | undefined {
  if (result === null || (isUnsplit(result) && (column.id === 'Rsei' || column.id === 'Rct'))) return undefined;
  const cell = quantityCell(result, column);
  return cell.kind === 'value' ? cell.value : undefined;
}

/** Characters after the decimal point that each column must keep free, so that all points stand in one line. */
export function columnTails(rows: readonly SeriesRow[], columns: readonly QuantityColumn[]): Record<string, number> {
  const tails: Record<string, number> = {};
  for (const { result } of rows) {
    if (result === null) continue;
    for (const column of columns) {
      const cell = quantityCell(result, column);
      if (cell.kind !== 'value' || cell.note !== null) continue;
      tails[column.id] = Math.max(tails[column.id] ?? 0, cell.text.fraction.length + cell.text.uncertainty.length);
    }
  }
  return tails;
}
