import type { Project } from '../../../../src/app/api';
import type { DerivedQuantity } from '../../../../src/core/derived-quantity';
import type { FitResult, Roles } from '../../../../src/core/fit-result';
import { isUnsplit, roleCell } from '../role-cell';
import type { SeriesRow } from '../series-rows';
import { isOfSeries, type QuantityColumn, quantityCell } from '../table-columns';
import { derivedOrigin } from './derived-origin';
import { intervalMarkup, numberMarkup, raisedMarkup } from './number-text';
import { originFacts } from './origin-facts';
import type { NumberOrigin } from './origin-model';
import { roleFormula } from './role-formula';
import { sentences } from './sentences';
import { seriesFacts } from './series-facts';

/** The origin of what a cell of the table shows; null where it shows nothing that could be asked for. */
export function numberOrigin(row: SeriesRow, column: QuantityColumn, project: Project): NumberOrigin | null {
  const { result } = row;
  if (result === null) return null;
  const facts = originFacts(row, result, project);
  if ('derived' in column.of) {
    const number = result.derived[column.of.derived];
    return number === undefined || (number.value === null && number.notDetermined === undefined)
      ? null
      : isOfSeries(column)
        ? { ...derivedOrigin(number, column.name, row.name), place: row.recording.sample, facts: seriesFacts(number, project) }
        : { ...derivedOrigin(number, column.name, row.name), facts: [...facts.slice(0, -1), ...windowFact(number), ...facts.slice(-1)] };
  }
  const isSum = isUnsplit(result) && (column.id === 'Rsei' || column.id === 'Rct');
  if ('one' in column.of) return oneOrigin(column, column.of.one, row, result, facts);
  const role = isSum ? 'RseiPlusRct_ohm' : column.of.role;
  const origin = roleOrigin(role, isSum ? '*R*_{sei} + *R*_{ct}' : column.name, column.plainUnit, row, result);
  return origin === null ? null : { ...origin, facts };
}

function roleOrigin(role: keyof Roles, name: string, unit: string, row: SeriesRow, result: FitResult): Omit<NumberOrigin, 'facts'> | null {
  const cell = roleCell(result, role);
  if (cell.kind === 'none') return null;
  const refused = cell.kind === 'refused';
  const number = refused
    ? ''
    : cell.note === null
      ? numberMarkup(cell.value, result.roleErrors[role].standardError)
      : `${cell.plain} (${cell.note})`;
  const ci95 = refused ? null : cell.ci95;
  return {
    title: refused ? `${name} at ${row.name} is not determined` : `${name} = ${number} ${raisedMarkup(unit)}`,
    place: refused ? '' : `${row.name}, fitted`,
    interval: ci95 === null || !ci95.every(Number.isFinite) ? '' : `95 % interval ${intervalMarkup(ci95)} ${raisedMarkup(unit)}`,
    refused: refused ? { reasons: sentences(cell.reason), checks: [], missing: [] } : null,
    ...roleFormula(role, result),
  };
}

/** Of one electrode of a symmetric cell: half of what was fitted, which stands among the values that went in. */
function oneOrigin(
  column: QuantityColumn,
  role: keyof Roles,
  row: SeriesRow,
  result: FitResult,
  facts: NumberOrigin['facts'],
): NumberOrigin | null {
  const cell = quantityCell(result, column);
  if (cell.kind === 'none') return null;
  const { formula, ...whole } = roleFormula(role, result);
  const [symbol] = formula.split(' = ') as [string];
  const isRefused = cell.kind === 'refused';
  const error = result.oneElectrode?.errors[role]?.standardError ?? null;
  const unit = raisedMarkup(column.plainUnit);
  return {
    ...whole,
    title: isRefused ? `${column.name} at ${row.name} is not determined` : `${column.name} = ${numberMarkup(cell.value, error)} ${unit}`,
    place: isRefused ? '' : `${row.name}, one electrode`,
    interval: isRefused || cell.ci95 === null ? '' : `95 % interval ${intervalMarkup(cell.ci95)} ${unit}`,
    refused: isRefused ? { reasons: sentences(cell.reason), checks: [], missing: [] } : null,
    formula: `½·${symbol}`,
    inserted: isRefused ? '' : `½·${numberMarkup(2 * cell.value, error === null ? null : 2 * error)} ${column.plainUnit}`,
    facts,
  };
}

function windowFact({ window_Hz }: DerivedQuantity): { name: string; value: string }[] {
  return window_Hz === undefined ? [] : [{ name: 'region', value: `${short(window_Hz.min)} – ${short(window_Hz.max)} Hz` }];
}

const short = (value: number) => String(Number(value.toPrecision(3)));
