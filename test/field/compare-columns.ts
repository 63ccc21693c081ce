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
  [/(\(| \/ )h\)?$/, 3600],
  [/\(mAh?\)$/, 1e-3],
  [/\(mWh\)$/, 1e-3],
  // Minutes, as the times of day beside them show.
  [/^(Test|Step)Time$/, 60],
];
/** Names of temperatures, which files state in °C. */
const celsius = /°C|\ufffdC|^Temperature$|^Temp 1$|^T1$/;

/**
 * Every stated column that the series holds, by the file's own name, in our unit. `turned`: the file counts discharge as positive.
 * @returns how many were compared.
 */
export function compareColumns(series: TimeSeries, facts: readonly ColumnFacts[], turned = false): number {
  const seen = new Map<string, number>();
  let compared = 0;
  for (const fact of facts) {
    const nth = seen.get(fact.name) ?? 0;
    seen.set(fact.name, nth + 1);
    const column = series.columns.filter((candidate) => candidate.sourceName === fact.name)[nth];
    if (column === undefined || /\/V\/mA$/.test(fact.name)) continue;
    const sign = turned && column.quantity.startsWith('current_A') ? -1 : 1;
    // Times written as hh:mm:ss are in seconds whatever their name says.
    const factor = sign * (typeof fact.first === 'string' ? 1 : (factors.find(([pattern]) => pattern.test(fact.name))?.[1] ?? 1));
    // A database counts days since 1899-12-30; 1970 is day 25569 of them.
    if (fact.name === 'DateTime' && typeof fact.first === 'number' && fact.first < 1e6) {
      const first_s = (fact.first - 25_569) * 86_400;
      expect(Math.abs((column.values[0] as number) - first_s)).toBeLessThan(10);
      continue;
    }
    const offset = celsius.test(fact.name) && column.unit === 'K' ? 273.15 : 0;
    const ends = [least(column.values), greatest(column.values)] as const;
    const [low, high] = sign < 0 ? [ends[1], ends[0]] : ends;
    if (typeof fact.first === 'number') expectClose(column.values[0], fact.first * factor + offset, `${fact.name} first`);
    if (typeof fact.last === 'number') expectClose(column.values.at(-1), fact.last * factor + offset, `${fact.name} last`);
    if (typeof fact.min === 'number') expectClose(low, fact.min * factor + offset, `${fact.name} min`);
    if (typeof fact.max === 'number') expectClose(high, fact.max * factor + offset, `${fact.name} max`);
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
