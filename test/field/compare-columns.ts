import { expect } from 'vitest';
import type { TimeSeries } from '../../src/core/time-series';
import { expectClose } from './compare-spectra';
import type { ColumnFacts } from './manifest';

/** What one unit of a source column is in ours, by the end of its name; written apart from the readers' own tables. */
const factors: readonly (readonly [RegExp, number])[] = [
  [/\/mA\.h$/, 1e-3],
  [/\/mA$/, 1e-3],
  [/\/[µu\ufffd]F$/, 1e-6],
  [/\/nF$/, 1e-9],
];

/** Every stated column that the series holds, by the file's own name, in our unit. @returns how many were compared. */
export function compareColumns(series: TimeSeries, facts: readonly ColumnFacts[]): number {
  const seen = new Map<string, number>();
  let compared = 0;
  for (const fact of facts) {
    const nth = seen.get(fact.name) ?? 0;
    seen.set(fact.name, nth + 1);
    const column = series.columns.filter((candidate) => candidate.sourceName === fact.name)[nth];
    if (column === undefined || /\/V\/mA$/.test(fact.name) || /°C|\ufffdC/.test(fact.name)) continue;
    const factor = factors.find(([pattern]) => pattern.test(fact.name))?.[1] ?? 1;
    if (typeof fact.first === 'number') expectClose(column.values[0], fact.first * factor, `${fact.name} first`);
    if (typeof fact.last === 'number') expectClose(column.values.at(-1), fact.last * factor, `${fact.name} last`);
    if (typeof fact.min === 'number') expectClose(least(column.values), fact.min * factor, `${fact.name} min`);
    if (typeof fact.max === 'number') expectClose(greatest(column.values), fact.max * factor, `${fact.name} max`);
    compared++;
  }
  expect(series.columns.every((column) => column.values.length === series.rows)).toBe(true);
  return compared;
}

function least(values: Float64Array): number {
  return values.reduce((least, value) => (value < least ? value : least), Infinity);
}

function greatest(values: Float64Array): number {
  return values.reduce((greatest, value) => (value > greatest ? value : greatest), -Infinity);
}
