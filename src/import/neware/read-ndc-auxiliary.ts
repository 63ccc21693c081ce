import type { TimeSeriesColumn } from '../../core/time-series';
import { type NdcMember, ndcRecords } from './ndc-pages';

/** Temperatures beside the records, one column a channel; channels of another kind (`ChlType` other than 103) are passed over. */
export function readNdcAuxiliary(members: readonly NdcMember[], testInfo: string, rows: number): TimeSeriesColumn[] {
  const channels = [...testInfo.matchAll(/<Aux\d+\s[^>]{0,400}>/g)].map(([tag]) => ({
    id: /AuxID="(\d+)"/.exec(tag)?.[1] ?? '1',
    kind: /ChlType="(\d+)"/.exec(tag)?.[1] ?? '',
  }));
  const columns: TimeSeriesColumn[] = [];
  for (const [k, member] of members.entries()) {
    const channel = channels[k] ?? { id: String(k + 1), kind: '' };
    const values = member.version === 14 || member.version === 17 ? floats(member, rows, channel.kind) : tagged(member, rows);
    if (values === undefined) continue;
    const quantity = columns.length === 0 ? 'temperature_K' : `temperature_K#${columns.length + 1}`;
    columns.push({ quantity, unit: 'K', sourceName: `T${channel.id}`, values });
  }
  return columns;
}

/** One float a record; only a channel stated as a thermometer is one. */
function floats(member: NdcMember, rows: number, kind: string): Float64Array | undefined {
  if (kind !== '103') return undefined;
  const values = new Float64Array(rows).fill(Number.NaN);
  let row = 0;
  for (const at of ndcRecords(member, 4)) {
    if (row === rows) break;
    values[row++] = member.view.getFloat32(at, true) + 273.15;
  }
  return values;
}

/** 65 hex, a voltage, and the temperature in tenths of a degree. */
function tagged({ view, ...member }: NdcMember, rows: number): Float64Array | undefined {
  if (member.version !== 11 && member.version !== 16) return undefined;
  const values = new Float64Array(rows).fill(Number.NaN);
  let row = 0;
  for (const at of ndcRecords({ view, ...member }, 7)) {
    if (row === rows) break;
    if (view.getUint8(at) === 0x65) values[row++] = view.getInt16(at + 5, true) / 10 + 273.15;
  }
  return row === 0 ? undefined : values;
}
