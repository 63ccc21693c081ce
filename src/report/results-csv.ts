import { stringify } from 'csv-stringify/sync';
import type { FailedFit, FitResult, RoleError, Roles } from '../core/fit-result';

export type CsvDialect = 'comma' | 'semicolon-comma';

const roleNames: (keyof Roles)[] = ['Rs_ohm', 'Rsei_ohm', 'Rct_ohm', 'RseiPlusRct_ohm', 'Rtot_ohm', 'sigmaW_ohmPerSqrtS'];

/**
 * The table of results, a row a spectrum: values with standard errors and 95 % limits, units in the column names. Empty means
 * not applicable. `semicolon-comma` writes decimal commas. Text that a spreadsheet would run as a formula is neutralised.
 */
export function resultsCsv(results: readonly (FitResult | FailedFit)[], dialect: CsvDialect = 'comma'): string {
  const rows = results.map((result) => ('parameters' in result ? fittedRow(result) : failedRow(result)));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const comma = dialect === 'semicolon-comma';
  return stringify(rows, {
    header: true,
    columns,
    delimiter: comma ? ';' : ',',
    escape_formulas: true,
    cast: { number: (value) => (Number.isFinite(value) ? (comma ? String(value).replace('.', ',') : String(value)) : '') },
  });
}

type Row = Record<string, string | number | null>;

function fittedRow(result: FitResult): Row {
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
    circuit: result.circuit,
    ...Object.assign({}, ...roleNames.map((name) => roleCells(name, result.roles[name], result.roleErrors[name]))),
    arcs: result.arcs,
    weighting: result.weighting,
    points: result.points,
    frequencyMin_Hz: frequency_Hz.min,
    frequencyMax_Hz: frequency_Hz.max,
    reducedChiSquared: result.reducedChiSquared,
    pseudoChiSquared: result.pseudoChiSquared,
    rmsResidual_percent: result.rmsResidual_percent,
    aicc: result.aicc,
    warnings: result.warnings.map(({ code }) => code).join(' '),
    error: null,
  };
}

/** Rct_ohm, Rct_standardError_ohm, Rct_ci95Low_ohm, Rct_ci95High_ohm. */
function roleCells(name: keyof Roles, value: number | null, { standardError, ci95 }: RoleError): Row {
  const [quantity, unit] = name.split('_') as [string, string];
  return {
    [name]: value,
    [`${quantity}_standardError_${unit}`]: standardError,
    [`${quantity}_ci95Low_${unit}`]: ci95?.[0] ?? null,
    [`${quantity}_ci95High_${unit}`]: ci95?.[1] ?? null,
  };
}

function failedRow({ sample, cycle, file, id, error }: FailedFit): Row {
  return { sample: sample ?? null, cycle: cycle ?? null, file, id: id ?? null, error: `${error.code}: ${error.message}` };
}
