import { expect } from 'vitest';
import type { Recording, TimeSeriesRecording } from '../../src/core/recording';
import type { TimeSeries, TimeSeriesColumn } from '../../src/core/time-series';
import { compareColumns } from './compare-columns';
import { expectClose } from './compare-spectra';
import type { Facts, SheetFacts } from './manifest';

/** Sheets that gave a time series, by the sheet's name or its place. @returns how many columns were compared. */
export function compareSheets(recordings: readonly Recording[], sheets: readonly SheetFacts[], turned: boolean): number {
  let compared = 0;
  for (const [k, sheet] of sheets.entries()) {
    const recording = recordings.find((candidate) => candidate.label === sheet.sheet) ?? recordings[k];
    if (recording === undefined) throw new Error(`no recording for the sheet ${sheet.sheet}`);
    if (recording.technique !== 'eis') {
      expect(recording.series.rows).toBe(sheet.rows);
      // A repeated name is told apart by a number there (`Time1.1`); `Unnamed` columns hold nothing.
      const facts = sheet.columns
        .filter(({ name }) => !/^Unnamed/.test(name))
        .map((fact) => ({ ...fact, name: fact.name.replace(/\.1$/, '') }));
      compared += compareColumns(recording.series, facts, turned);
    } else {
      const { spectrum } = recording;
      expect(spectrum.frequency_Hz).toHaveLength(sheet.rows);
      const [frequency, first, second] = sheet.columns.map((column) => column.first as number) as [number, number, number];
      const polar = sheet.columns[1]?.name === '|Z|';
      const minus = sheet.columns[2]?.name.startsWith('-') ? -1 : 1;
      const angle = (minus * second * Math.PI) / 180;
      expectClose(spectrum.frequency_Hz[0], frequency, 'first frequency');
      expectClose(spectrum.zReal_ohm[0], polar ? first * Math.cos(angle) : first, 'first Re');
      expectClose(spectrum.zImag_ohm[0], polar ? first * Math.sin(angle) : minus * second, 'first Im');
      compared++;
    }
  }
  return compared;
}

/** Rows, first and last row of VersaStudio's segments, by the names of the definition. */
export function compareSegments(series: readonly TimeSeriesRecording[], segments: Exclude<Facts['segments'], number | undefined>): number {
  let compared = 0;
  for (const [k, segment] of segments.entries()) {
    const { series: table } = series[k] as TimeSeriesRecording;
    expect(table.rows).toBe(segment.rows);
    for (const [index, name] of segment.columns.entries()) {
      const column = table.columns.find((candidate) => candidate.sourceName === name);
      if (column === undefined) continue;
      expectClose(column.values[0], segment.first[index] as number, `${name} first`);
      expectClose(column.values.at(-1), segment.last[index] as number, `${name} last`);
      compared++;
    }
  }
  return compared;
}

/** CH Instruments: potential and current of the first and last row, their ranges, and the scan rate in V/s. */
export function compareScan(series: TimeSeries, facts: Facts): number {
  const [potential, current] = ['potential_V', 'current_A'].map((name) => series.columns.find((column) => column.quantity === name)) as [
    TimeSeriesColumn,
    TimeSeriesColumn,
  ];
  expect(series.rows).toBe(facts.rows);
  expect(series.scanRate_VPerS).toBe(Number(facts.header?.['Scan Rate (V/s)']));
  for (const [column, k] of [[potential, 0] as const, [current, 1] as const]) {
    expectClose(column.values[0], facts.first?.[k] as number, `${column.quantity} first`);
    expectClose(column.values.at(-1), facts.last?.[k] as number, `${column.quantity} last`);
  }
  expectClose(Math.min(...potential.values), facts.e_min as number, 'lowest potential');
  expectClose(Math.max(...current.values), facts.i_max as number, 'highest current');
  const cycle = series.columns.find((column) => column.quantity === 'cycle');
  const segments = Number(facts.header?.Segment);
  expect(Math.max(...(cycle?.values ?? [])), 'cycles').toBe(Math.ceil(segments / 2));
  return 6;
}
