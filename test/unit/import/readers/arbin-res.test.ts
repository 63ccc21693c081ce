import MDBReader from 'mdb-reader';
import { describe, expect, it } from 'vitest';
import type { TimeSeriesRecording } from '../../../../src/core/recording';
import { readInstrumentFile } from '../../../../src/import/read-instrument-file';
import { samples, writeRes } from '../../../writers/arbin-res';

const sample = samples()[0]!;
const read = (bytes: Uint8Array) => () => readInstrumentFile({ name: 'a.res', bytes });
const changed = (change: (view: DataView) => void) => {
  const bytes = sample.bytes.slice();
  change(new DataView(bytes.buffer));
  return bytes;
};
const page = (k: number) => k * 4096;

describe('reader arbin-res', () => {
  it.each(samples())('reads what an independent reader of such databases reads: $title', ({ bytes }) => {
    const rows = new MDBReader(Buffer.from(bytes)).getTable('Channel_Normal_Table').getData();
    const { series } = read(bytes)().recordings[0] as TimeSeriesRecording;
    expect(series.rows).toBe(rows.length);
    rows.sort((a, b) => Number(a.Data_Point) - Number(b.Data_Point));
    for (const name of ['Test_Time', 'Current', 'Voltage', 'Charge_Capacity', 'Step_Index']) {
      const column = series.columns.find(({ sourceName }) => sourceName === name);
      expect([...(column?.values ?? [])], name).toEqual(rows.map((row) => row[name]));
    }
  });

  it('refuses another database by the names of its tables', () => {
    expect(read(writeRes('Recipes', { columns: [['Id', 'long']], rows: [[1]] }))).toThrow(
      'a.res has no Channel_Normal_Table, only Recipes',
    );
  });

  it.each([
    [
      'a definition that leads back to itself',
      'the definition in page 4 never ends',
      (view: DataView) => view.setUint32(page(4) + 4, 4, true),
    ],
    [
      'a page with more rows than it can hold',
      'page 5 has no room for row',
      (view: DataView) => view.setUint16(page(5) + 12, 60_000, true),
    ],
    ['a row outside its page', 'row 0 of page 5 has no place', (view: DataView) => view.setUint16(page(5) + 14, 8000, true)],
    ['a page of another table', 'page 5 does not belong to the table', (view: DataView) => view.setUint32(page(5) + 4, 9, true)],
    ['a map that names pages the file has not', 'its map names page', (view: DataView) => view.setUint8(page(2) - 100, 255)],
    ['a version nobody knows', 'its version is 9', (view: DataView) => view.setUint8(0x14, 9)],
    [
      'more columns than the definition has room for',
      'announces 60000 columns',
      (view: DataView) => view.setUint16(page(4) + 45, 60_000, true),
    ],
  ])('refuses %s', (_title, message, change) => {
    expect(read(changed(change))).toThrow(message);
  });

  it('refuses pages that are encoded, and a part of a page', () => {
    expect(read(changed((view) => view.setUint8(0x40, 7)))).toThrow('a.res is a database whose pages are encoded');
    expect(read(sample.bytes.slice(0, -1))).toThrow('a.res ends in the middle of a page');
  });

  it('reads without changing a byte of the file', () => {
    const bytes = sample.bytes.slice();
    read(bytes)();
    expect(bytes).toEqual(sample.bytes);
  });
});
