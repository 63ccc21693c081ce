import { ReadError } from '../../core/errors';
import { defineReader, type InstrumentFile, type ReadResult } from '../../core/reader';
import type { TimeSeriesColumn } from '../../core/time-series';
import { newareSeries } from '../neware/neware-series';
import { readNda29 } from '../neware/read-nda-29';
import { readNda130 } from '../neware/read-nda-130';

/**
 * Neware BTS binary files (.nda), little-endian: `NEWARE`, eight bytes of the date, at byte 14 the version.
 *
 * Version 29 (and others below 130): records of 86 bytes that begin with 55 00; the first one stands behind four zero bytes. In it: 2 index
 * u32, 6 cycle u32 (from 0), 10 step, 12 status u8, 14 time in ms u64, 22 voltage in 0.1 mV i32, 26 current i32, 38 charge and discharge
 * capacity and energy i64 each, 70 date (year u16, then bytes), 78 current range i32. 65 hex begins an auxiliary record (a temperature).
 * Version 130: records from byte 1024 with floats; if that byte is 55 hex (BTS 9.1) as long as the distance to the next equal two bytes,
 * else 88 bytes (BTS 9).
 *
 * Traps: what a count of the current is depends on the range; the factor of an unknown range is refused, not guessed. Records can stand
 * out of order or twice. The time starts anew in every step. Dates are local. The stored cycle and the one counted from charge behind
 * discharge differ: both are given. In BTS 9 no cycle is stored.
 */
export default defineReader({
  id: 'neware-nda',
  instrument: 'Neware BTS (.nda)',
  extensions: ['.nda'],
  source: 'Version 29 checked on a published file against an independent reader; 130 from the public description of its records.',
  canRead: (head) => head.text.startsWith('NEWARE') && head.size > 16,
  read: readNda,
});

function readNda({ name, bytes }: InstrumentFile): ReadResult {
  const version = bytes[14] ?? 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { records, temperatures } = version < 130 ? readNda29(view, name) : readNda130(view, name);
  if (records.rows === 0) {
    throw new ReadError('NO_DATA', `${name} (version ${version}) holds no record of a measurement.`, {
      file: name,
      expected: 'records behind the header',
      hint: 'Copy the file again, or export it as text from BTSDA.',
    });
  }
  const result = newareSeries(records, []);
  const draft = result.recordings[0];
  if (draft !== undefined && draft.technique !== 'eis') draft.series.columns.push(...joined(temperatures, draft.series.columns));
  return result;
}

/** Temperatures belong to the record with the same index. */
function joined(temperatures: ReadonlyMap<number, ReadonlyMap<number, number>>, columns: readonly TimeSeriesColumn[]): TimeSeriesColumn[] {
  const index = columns.find(({ quantity }) => quantity === 'point')?.values ?? new Float64Array();
  return [...temperatures].map(([channel, values], k) => ({
    quantity: k === 0 ? 'temperature_K' : `temperature_K#${k + 1}`,
    unit: 'K',
    sourceName: `T${channel}`,
    values: index.map((point) => values.get(point) ?? Number.NaN),
  }));
}
