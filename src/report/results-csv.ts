import type { FailedFit, FitResult, RoleError, Roles } from '../core/fit-result';
import type { Ratios } from '../core/ratios';
import type { CsvDialect } from './csv-dialect';
import { type CsvRow, csvOfRows } from './csv-of-rows';

const roleNames: (keyof Roles)[] = ['Rs_ohm', 'Rsei_ohm', 'Rct_ohm', 'RseiPlusRct_ohm', 'Rtot_ohm', 'sigmaW_ohmPerSqrtS'];

/**
 * The table of results, a row a spectrum: values with standard errors and 95 % limits, units in the column names. Empty means
 * not applicable. `semicolon-comma` writes decimal commas. Text that a spreadsheet would run as a formula is neutralised.
 */
export function resultsCsv(results: readonly (FitResult | FailedFit)[], dialect: CsvDialect = 'comma'): string {
  const derived = derivedColumns(results);
  const rows = results.map((result) => ('parameters' in result ? fittedRow(result, derived) : failedRow(result)));
  return csvOfRows(rows, dialect);
}

/** Derived numbers that any spectrum has, or was refused for another reason than a gap in its cell record. */
function derivedColumns(results: readonly (FitResult | FailedFit)[]): string[] {
  const all = results.flatMap((result) => ('parameters' in result ? Object.entries(result.derived) : []));
  const shown = all.filter(
    ([, { value, notDetermined, missing }]) => value !== null || (notDetermined !== undefined && missing === undefined),
  );
  return [...new Set(shown.map(([key]) => key))];
}

function fittedRow(result: FitResult, derived: readonly string[]): CsvRow {
  const { tags, frequency_Hz } = result;
  return {
    sample: result.sample,
    cycle: result.cycle,
    file: result.file,
    id: result.id,
    potential_V: tags.potential_V,
    branch: tags.branch,
    soc: tags.soc,
    temperature_K: tags.temperature_K,
    time_s: tags.time_s,
    ...typedCells(result),
    circuit: result.circuit,
    ...Object.assign({}, ...roleNames.map((name) => roleCells(name, result.roles[name], result.roleErrors[name]))),
    arcs: result.arcs,
    ...(result.heading === undefined ? {} : { heading: result.heading }),
    ...oneElectrodeCells(result),
    ...derivedCells(result, derived),
    ...ratioCells('relative', result.relative),
    ...ratioCells('compared', result.compared),
    weighting: result.weighting,
    points: result.points,
    frequencyMin_Hz: frequency_Hz.min,
    frequencyMax_Hz: frequency_Hz.max,
    reducedChiSquared: result.reducedChiSquared,
    pseudoChiSquared: result.pseudoChiSquared,
    rmsResidual_percent: result.rmsResidual_percent,
    aicc: result.aicc,
    warnings: result.warnings.map(({ code }) => code).join(' '),
    ...(result.flags === undefined ? {} : { flags: result.flags.map(({ code }) => code).join(' ') }),
    ...(result.accepted === undefined ? {} : { acceptedBy: result.accepted.by ?? 'unknown', acceptedAt: result.accepted.at }),
    error: null,
  };
}

/** Tags of a person's own under their keys; one that is called as another column says that it is a tag. */
function typedCells({ typedTags = {} }: FitResult): CsvRow {
  return Object.fromEntries(Object.entries(typedTags).map(([key, value]) => [ownColumns.has(key) ? `tag_${key}` : key, value]));
}
const ownColumns = new Set(['circuit', 'arcs', 'heading', 'weighting', 'points', 'aicc', 'warnings', 'flags', 'error', ...roleNames]);

/** Rct_relative, Rct_relativeStandardError …, the place or sample they are over, and why one is missing. */
function ratioCells(what: 'relative' | 'compared', ratios: Ratios | undefined): CsvRow {
  if (ratios === undefined) return {};
  const { to, quantities } = ratios;
  const cells = Object.entries(quantities).map(([key, { value, standardError, ci95 }]) => ({
    [`${key}_${what}`]: value,
    [`${key}_${what}StandardError`]: standardError,
    [`${key}_${what}Ci95Low`]: ci95?.[0] ?? null,
    [`${key}_${what}Ci95High`]: ci95?.[1] ?? null,
  }));
  const reasons = Object.entries(quantities).flatMap(([key, { notDetermined }]) =>
    notDetermined === undefined ? [] : [`${key}: ${notDetermined}`],
  );
  const place = `${to.axis}=${to.value}`;
  return {
    [`${what}To`]: what === 'relative' ? place : `${to.sample}, ${place}`,
    ...Object.assign({}, ...cells),
    [`${what}NotDetermined`]: reasons.join(' '),
  };
}

/** Rct_oneElectrode_ohm and its standard error, for symmetric cells. */
function oneElectrodeCells({ oneElectrode }: FitResult): CsvRow {
  return Object.fromEntries(
    Object.entries(oneElectrode?.values ?? {}).flatMap(([key, value]) => {
      const [quantity, unit] = key.split('_') as [string, string];
      const error = oneElectrode?.errors[key]?.standardError ?? null;
      return [
        [`${quantity}_oneElectrode_${unit}`, value],
        [`${quantity}_oneElectrodeStandardError_${unit}`, error],
      ];
    }),
  );
}

/** Like the cells of a role; what is refused is empty, and its reason stands in `notDetermined`. */
function derivedCells({ derived }: FitResult, columns: readonly string[]): CsvRow {
  if (columns.length === 0) return {};
  const cells = columns.map((key) => roleCells(key, derived[key]?.value ?? null, derived[key] ?? { standardError: null, ci95: null }));
  const reasons = columns.flatMap((key) => (derived[key]?.notDetermined === undefined ? [] : [`${key}: ${derived[key].notDetermined}`]));
  return { ...Object.assign({}, ...cells), notDetermined: reasons.join(' ') };
}

/** Rct_ohm, Rct_standardError_ohm, Rct_ci95Low_ohm, Rct_ci95High_ohm. */
function roleCells(name: string, value: number | null, { standardError, ci95 }: RoleError): CsvRow {
  const [quantity, unit] = name.split('_') as [string, string];
  return {
    [name]: value,
    [`${quantity}_standardError_${unit}`]: standardError,
    [`${quantity}_ci95Low_${unit}`]: ci95?.[0] ?? null,
    [`${quantity}_ci95High_${unit}`]: ci95?.[1] ?? null,
  };
}

function failedRow({ sample, cycle, file, id, error }: FailedFit): CsvRow {
  return { sample: sample ?? null, cycle: cycle ?? null, file, id: id ?? null, error: `${error.code}: ${error.message}` };
}
