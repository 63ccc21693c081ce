import type { Finding } from '../../core/finding';
import type { ReadResult } from '../../core/reader';
import type { NumberTable } from '../delimited/number-table';
import type { Quantity } from '../settle-column';
import { parseNumber } from '../text/parse-number';
import { CellReading } from './cell-reading';
import { cyclerSeriesOfTable } from './cycler-series-of-table';
import { quantityOfCyclerName } from './quantity-of-cycler-name';
import { settleFreeSeries } from './settle-free-series';

const stateName = /^(state|status|md|mode|step ?(type|name)|step_(type|name)|step|command|zustand|状态|工步类型|工步名称)$/i;

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
  return {
    ...result,
    warnings: [...assumedUnits(table.names.filter((name) => !cells.durations.has(name))), ...result.warnings, ...settled],
  };
}

/** Beside a time that goes on over the whole test a plain one is that of the step; a capacity or energy without a unit stays without one. */
function quantityAmong(names: readonly string[]): (name: string) => Quantity | undefined {
  const hasTotal = names.some((name) => /^(total|cumulative|test|elapsed)[ _]?time|^(总|测试)时间/i.test(name));
  // A capital T beside a small t is the temperature.
  const hasSmallT = names.some((name) => /^t\b/.test(name));
  return (name) => {
    if (hasSmallT && name === 'T') return { quantity: 'temperature_K', unit: 'K', factor: 1, offset: 273.15, isAssumed: true };
    const known = quantityOfCyclerName(name);
    if (hasTotal && known.quantity === 'time_s' && /^(time\b|时间)/i.test(name)) return { ...known, quantity: 'stepTime_s' };
    return isUnitless(known) ? { quantity: known.quantity.replace(/_[^_]*$/, ''), unit: '', factor: 1 } : known;
  };
}

function isUnitless({ quantity, isAssumed }: Quantity): boolean {
  return isAssumed === true && /_(Ah|Wh)$/.test(quantity);
}

function assumedUnits(names: readonly string[]): Finding[] {
  const known = names.map((name) => ({ name, ...quantityOfCyclerName(name) }));
  const bare = known.filter(({ quantity, isAssumed }) => isAssumed === true && /^(time_s|potential_V|current_A)$/.test(quantity));
  const kept = known.filter(isUnitless);
  const listed = (columns: typeof known) => columns.map(({ name }) => name).join(', ');
  const findings: Finding[] = [];
  if (bare.length > 0) findings.push({ code: 'UNIT_ASSUMED', message: `No unit is stated for ${listed(bare)}: taken as s, V and A.` });
  if (kept.length > 0) {
    findings.push({ code: 'UNIT_UNKNOWN', message: `No unit is stated for ${listed(kept)}: kept as numbers without a unit.` });
  }
  return findings;
}
