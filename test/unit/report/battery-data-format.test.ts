import { describe, expect, it } from 'vitest';
import type { TimeSeriesRecording } from '../../../src/core/recording';
import type { TimeSeries } from '../../../src/core/time-series';
import { readInstrumentFile } from '../../../src/import/read-instrument-file';
import { batteryDataFormat } from '../../../src/report/battery-data-format';
import { samples as arbin } from '../../writers/arbin-csv';
import { samples as database } from '../../writers/arbin-res';
import { samples as maccor } from '../../writers/maccor-txt';
import { textBytes } from '../../writers/text-bytes';

const seriesOf = (name: string, bytes: Uint8Array) => (readInstrumentFile({ name, bytes }).recordings[0] as TimeSeriesRecording).series;
const textOf = (series: TimeSeries) => Array.from(batteryDataFormat(series).pieces).join('');

/** Time, potential and current of as many rows, and these columns beside them. */
function made(columns: Record<string, number[]>): TimeSeries {
  const rows = Object.values(columns)[0]?.length ?? 0;
  const needed = { time_s: [...new Array(rows).keys()], potential_V: new Array(rows).fill(3), current_A: new Array(rows).fill(1) };
  const all = Object.entries({ ...needed, ...columns });
  return {
    rows,
    columns: all.map(([quantity, values]) => ({ quantity, unit: '', sourceName: quantity, values: Float64Array.from(values) })),
  };
}
/** The columns behind the first three, by their names in the file. */
function written(columns: Record<string, number[]>): Record<string, string[]> {
  const [names = '', ...rows] = textOf(made(columns)).trimEnd().split('\n');
  return Object.fromEntries(names.split(',').flatMap((name, k) => (k < 3 ? [] : [[name, rows.map((row) => row.split(',')[k] as string)]])));
}

describe('Battery Data Format', () => {
  it('is written with the names and units of the format, every digit, and empty cells for missing numbers', () => {
    const text = textOf(
      made({
        current_A: [1e-7, -0.5],
        time_s: [0, 0.1],
        potential_V: [3.1234567890123, Number.NaN],
        other: [1, 2],
        temperature_K: [298.15, 273.15],
        temperatureAmbient_K: [300, 300],
      }),
    );
    expect(text).toBe(
      'Test Time / s,Voltage / V,Current / A,Ambient Temperature / degC,Temperature T1 / degC\n0,3.1234567890123,1e-7,26.85,25\n0.1,,-0.5,26.85,0\n',
    );
  });

  // The labels of the published ontology (version 1.2) for what the readers give.
  it.each([
    ['dateTime_s', [1.7e9, 1.7e9 + 1], 'Unix Time / s', ['1700000000', '1700000001']],
    ['cycle', [1, 2], 'Cycle Count / 1', ['1', '2']],
    ['point', [7, 8], 'Record Index / 1', ['7', '8']],
    ['stepTime_s', [0, 0.5], 'Step Time / s', ['0', '0.5']],
    ['charge_Ah', [0.25, -0.25], 'Net Capacity / Ah', ['0.25', '-0.25']],
    ['charge_C', [3600, -900], 'Net Capacity / Ah', ['1', '-0.25']],
    ['power_W', [1, 2], 'Power / W', ['1', '2']],
    ['internalResistance_ohm', [0.5, 0.5], 'Internal Resistance / ohm', ['0.5', '0.5']],
    ['temperature_K#2', [273.15, 274.15], 'Temperature T2 / degC', ['0', '1']],
  ])('%s is written as the format names it', (quantity, values, name, cells) => {
    expect(written({ [quantity]: values })).toEqual({ [name]: cells });
  });

  it('has the step of the schedule as Step ID, and counts its changes as Step Count, which never falls', () => {
    expect(written({ step: [1, 2, 2, 1, 1, 2] })).toEqual({
      'Step Count / 1': ['1', '2', '2', '3', '3', '4'],
      'Step ID': ['1', '2', '2', '1', '1', '2'],
    });
  });

  it.each([
    ['never', [0, 1, 1, 2, 2, 3], 'Charging Capacity / Ah'],
    ['with the cycle', [0, 1, 2, 0, 1, 2], 'Cycle Charging Capacity / Ah'],
    ['with the step', [0, 1, 0, 0, 1, 0], 'Step Charging Capacity / Ah'],
    ['nowhere known', [2, 1, 2, 2, 1, 2], undefined],
  ])('a counter that is set back %s is named so', (_, chargeCapacity_Ah, name) => {
    const names = Object.keys(written({ chargeCapacity_Ah, cycle: [1, 1, 1, 2, 2, 2], step: [1, 1, 2, 3, 3, 4] }));
    expect(names.filter((found) => found.includes('Capacity'))).toEqual(name === undefined ? [] : [name]);
  });

  it('says which quantities it has no name for: a clock without a time zone is no Unix time', () => {
    const { leftOut, pieces } = batteryDataFormat(made({ dateTimeLocal_s: [1, 2], half: [0, 0], cycle: [1, 1] }));
    expect(leftOut).toEqual(['dateTimeLocal_s', 'half']);
    expect([...pieces][0]).toBe('Test Time / s,Voltage / V,Current / A,Cycle Count / 1\n');
  });

  it.each([
    ['Arbin CSV', arbin()[0]!],
    ['Arbin database', database()[0]!],
    ['Maccor text', maccor()[0]!],
  ])('gives the same numbers when it is read back: %s', (_, sample) => {
    const from = seriesOf(sample.name, sample.bytes);
    const { leftOut, pieces } = batteryDataFormat(from);
    const back = readInstrumentFile({ name: 'back.bdf.csv', bytes: textBytes([[...pieces].join('').trimEnd()]) });
    expect([back.reader, back.warnings]).toEqual(['battery-data-format', []]);
    const { columns } = (back.recordings[0] as TimeSeriesRecording).series;
    for (const { quantity, values } of from.columns) {
      const read = columns.find((column) => column.quantity === quantity)?.values;
      if (leftOut.includes(quantity) && read === undefined) continue;
      expect(read, quantity).toEqual(values);
    }
    expect(leftOut.filter((quantity) => /potential_V|current_A|time_s|cycle|Capacity|Energy|step/.test(quantity))).toEqual([]);
  });

  it('refuses a series without a current', () => {
    expect(() => batteryDataFormat({ rows: 0, columns: [] })).toThrow('has no time_s and no potential_V and no current_A');
  });
});
