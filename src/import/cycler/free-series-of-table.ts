import type { Finding } from '../../core/finding';
import type { ReadResult } from '../../core/reader';
import type { NumberTable } from '../delimited/number-table';
import type { Quantity } from '../settle-column';
import { parseNumber } from '../text/parse-number';
import { CellReading } from './cell-reading';
import { cyclerSeriesOfTable } from './cycler-series-of-table';
import { quantityOfCyclerName } from './quantity-of-cycler-name';
import { settleFreeSeries } from './settle-free-series';

const stateName = /^(state|status|md|mode|step ?(type|name)|step_(type|name)|step|command)$/i;

/** Texts in a table that people or an unknown program made: durations, and states where they are words. */
export function freeCellReading(): CellReading {
  return new CellReading((name, first) => stateName.test(name) && parseNumber(first, first.includes(',')) === undefined);
}

/**
 * What a table that names a potential or current says, and what it leaves open: units of s, V and A where none are stated, and that is said;
 * the direction of the current and the technique from its course.
 * @throws ReadError what `cyclerSeries` throws
 */
export function freeSeriesOfTable(table: NumberTable, cells: CellReading, label: string): ReadResult {
  const result = cyclerSeriesOfTable(table, { label, quantityOf: quantityAmong(table.names), ...cells });
  const settled = result.recordings.flatMap(settleFreeSeries);
  return { ...result, warnings: [...assumedUnits(table.names), ...result.warnings, ...settled] };
}

/** Beside a time that goes on over the whole test a plain one is that of the step; a capacity or energy without a unit stays without one. */
function quantityAmong(names: readonly string[]): (name: string) => Quantity | undefined {
  const hasTotal = names.some((name) => /^(total|cumulative|test|elapsed)[ _]?time\b/i.test(name));
  return (name) => {
    const known = quantityOfCyclerName(name);
    if (hasTotal && known.quantity === 'time_s' && /^time\b/i.test(name)) return { ...known, quantity: 'stepTime_s' };
    return isUnitless(name) ? { quantity: known.quantity.replace(/_[^_]*$/, ''), unit: '', factor: 1 } : known;
  };
}

function isUnitless(name: string): boolean {
  return !statesUnit(name) && /_(Ah|Wh)$/.test(quantityOfCyclerName(name).quantity);
}

function statesUnit(name: string): boolean {
  return /[([/]/.test(name);
}

function assumedUnits(names: readonly string[]): Finding[] {
  const bare = names.filter((name) => !statesUnit(name) && /^(time_s|potential_V|current_A)$/.test(quantityOfCyclerName(name).quantity));
  const kept = names.filter(isUnitless);
  const findings: Finding[] = [];
  if (bare.length > 0) findings.push({ code: 'UNIT_ASSUMED', message: `No unit is stated for ${bare.join(', ')}: taken as s, V and A.` });
  if (kept.length > 0) {
    findings.push({ code: 'UNIT_UNKNOWN', message: `No unit is stated for ${kept.join(', ')}: kept as numbers without a unit.` });
  }
  return findings;
}
