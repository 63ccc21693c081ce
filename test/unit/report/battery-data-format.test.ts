import { describe, expect, it } from 'vitest';
import type { TimeSeriesRecording } from '../../../src/core/recording';
import { readInstrumentFile } from '../../../src/import/read-instrument-file';
import { batteryDataFormat } from '../../../src/report/battery-data-format';
import { samples } from '../../writers/arbin-csv';
import { textBytes } from '../../writers/text-bytes';

const seriesOf = (name: string, bytes: Uint8Array) => (readInstrumentFile({ name, bytes }).recordings[0] as TimeSeriesRecording).series;

describe('Battery Data Format', () => {
  it('is written with the names and units of the format, every digit, and empty cells for missing numbers', () => {
    const column = (quantity: string, ...values: number[]) => ({
      quantity,
      unit: '',
      sourceName: quantity,
      values: Float64Array.from(values),
    });
    const text = batteryDataFormat({
      rows: 2,
      columns: [
        column('current_A', 1e-7, -0.5),
        column('time_s', 0, 0.1),
        column('potential_V', 3.1234567890123, Number.NaN),
        column('other', 1, 2),
        column('temperature_K', 298.15, 273.15),
      ],
    });
    expect(text).toBe('Test Time / s,Voltage / V,Current / A,Ambient Temperature / degC\n0,3.1234567890123,1e-7,25\n0.1,,-0.5,0\n');
  });

  it('gives the same numbers when it is read back', () => {
    const sample = samples()[0]!;
    const written = seriesOf(sample.name, sample.bytes);
    const read = seriesOf('back.csv', textBytes(batteryDataFormat(written)));
    for (const { quantity, values } of read.columns) {
      expect(values, quantity).toEqual(written.columns.find((column) => column.quantity === quantity)?.values);
    }
    expect(read.columns.map(({ quantity }) => quantity)).toEqual(
      expect.arrayContaining(['time_s', 'potential_V', 'current_A', 'cycle', 'step', 'chargeCapacity_Ah', 'dateTime_s', 'temperature_K']),
    );
  });

  it('refuses a series without a current', () => {
    expect(() => batteryDataFormat({ rows: 0, columns: [] })).toThrow('has no time_s');
  });
});
