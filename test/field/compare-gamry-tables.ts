import { expect } from 'vitest';
import type { TimeSeries } from '../../src/core/time-series';
import { expectClose } from './compare-spectra';
import type { GamryTableFacts } from './manifest';

/** The tables CURVE1, CURVE2 … stand one after another in the series, each with its cycle. @returns how many cells were compared. */
export function compareGamryTables(series: TimeSeries, tables: readonly GamryTableFacts[]): number {
  expect(series.rows).toBe(tables.reduce((sum, table) => sum + table.rows, 0));
  let start = 0;
  let compared = 0;
  for (const [k, table] of tables.entries()) {
    for (const [index, name] of table.columns.entries()) {
      const column = series.columns.find((candidate) => `${candidate.sourceName} ` === name.slice(0, candidate.sourceName.length + 1));
      const [first, last] = [table.first[index], table.last[index]];
      if (column === undefined || typeof first !== 'number' || typeof last !== 'number' || column.unit === 'K') continue;
      expectClose(column.values[start], first, `${table.table} ${name} first`);
      expectClose(column.values[start + table.rows - 1], last, `${table.table} ${name} last`);
      compared += 2;
    }
    const cycle = series.columns.find((column) => column.quantity === 'cycle');
    if (cycle !== undefined) expect(cycle.values[start]).toBe(k + 1);
    start += table.rows;
  }
  return compared;
}
