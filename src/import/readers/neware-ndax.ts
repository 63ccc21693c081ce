import { ReadError } from '../../core/errors';
import type { Finding } from '../../core/finding';
import { defineReader, type InstrumentFile, type ReadResult } from '../../core/reader';
import { type NdcMember, ndcMember } from '../neware/ndc-pages';
import type { NewareRecords } from '../neware/neware-records';
import { newareSeries } from '../neware/neware-series';
import { readNdcAuxiliary } from '../neware/read-ndc-auxiliary';
import { readNdcIntegers } from '../neware/read-ndc-integers';
import { partedVersions, readNdcParts } from '../neware/read-ndc-parts';
import { unzipGuarded } from '../unzip-guarded';

const wanted = /^(data(_runInfo|_step|_AUX_\d+_\d+_\d+|_\d+)?\.ndc|TestInfo\.xml)$/;
/** Measurements pack to a third or a twentieth; what unpacks to more than this is no measurement. */
const unpackedLimit_bytes = (packed_bytes: number) => Math.min(Math.max(1 << 26, 40 * packed_bytes), 1 << 30);

/**
 * Neware BTS archives (.ndax): a zip of .ndc members and XML (in GB2312). In an .ndc byte 0 is the type of content (1 data, 5 auxiliary,
 * 7 steps, 18 run information), byte 2 the version; a header of 4096 bytes, then pages of 4096, their payload from byte 132.
 *
 * Versions 2 and 5: `data.ndc` alone, records with integers as in .nda. Versions 11, 14, 16, 17: `data.ndc` has pairs of voltage and
 * current (V and A in 14 and 17, 0.1 mV and mA in 11 and 16; voltage 0 is an unused slot), `data_runInfo.ndc` time, capacities, energies,
 * date, step and index of some of the rows (47, 55 or 100 bytes each), `data_step.ndc` cycle and state of the steps (37 or 100 bytes).
 *
 * Traps: the run information has fewer rows than the data: in between the time goes on by its interval and the capacity with the current,
 * which is said. The time starts anew in every step. Dates are UTC. Stored cycles and those counted from charge behind discharge
 * differ: both are given. In versions 2 and 5 a count depends on the current range; an unknown range is refused.
 */
export default defineReader({
  id: 'neware-ndax',
  instrument: 'Neware BTS (.ndax)',
  extensions: ['.ndax'],
  source: 'Versions 14, 16 and 17 checked on four published files against an independent reader; 2, 5 and 11 from public descriptions.',
  canRead: (head) => head.text.startsWith('PK\x03\x04') && /\bdata(_\w+)?\.ndc|VersionInfo\.xmlPK|TestInfo\.xml/.test(head.text),
  read: readNdax,
});

function readNdax({ name, bytes }: InstrumentFile): ReadResult {
  const members = unzipGuarded(bytes, name, (member) => wanted.test(member), unpackedLimit_bytes(bytes.length));
  const data = memberOf(members, 'data.ndc', name);
  if (data === undefined) throw refused(name, 'FILE_CORRUPT', 'has no member data.ndc', 'an archive with data.ndc in it');
  if (data.version === 2 || data.version === 5) return newareSeries(notEmpty(readNdcIntegers(data, name), data));
  if (!partedVersions.includes(data.version)) {
    throw refused(name, 'FORMAT_UNKNOWN', `has records of version ${data.version}`, 'version 2, 5, 11, 14, 16 or 17');
  }
  const [runInfo, step] = ['data_runInfo.ndc', 'data_step.ndc'].map((member) => memberOf(members, member, name));
  if (runInfo === undefined || step === undefined) {
    throw refused(name, 'FILE_CORRUPT', 'lacks data_runInfo.ndc or data_step.ndc', 'run information and steps beside data.ndc');
  }
  const { records, filled } = readNdcParts(data, runInfo, step, name);
  notEmpty(records, data);
  const auxiliary = [...members.keys()].filter((member) => /_\d+\.ndc$/.test(member)).sort();
  const channels = auxiliary.map((member) => memberOf(members, member, name) as NdcMember);
  const testInfo = new TextDecoder('windows-1252').decode(members.get('TestInfo.xml') ?? new Uint8Array());
  const warnings: Finding[] = [];
  if (filled > 0) {
    const message = `${filled} of ${records.rows} rows have no time and capacity of their own: they go on from the row before by the stated interval.`;
    warnings.push({ code: 'ROWS_INTERPOLATED', message });
  }
  return newareSeries(records, readNdcAuxiliary(channels, testInfo, records.rows), warnings);
}

function memberOf(members: ReadonlyMap<string, Uint8Array>, member: string, file: string): NdcMember | undefined {
  const bytes = members.get(member);
  return bytes === undefined ? undefined : ndcMember(member, bytes, file);
}

function notEmpty(records: NewareRecords, data: NdcMember): NewareRecords {
  if (records.rows > 0) return records;
  throw refused(records.file, 'NO_DATA', `holds no record (version ${data.version})`, 'at least one measured row');
}

function refused(file: string, code: 'FILE_CORRUPT' | 'FORMAT_UNKNOWN' | 'NO_DATA', what: string, expected: string): ReadError {
  const hint = 'Copy the file again, or export the measurement as text from BTSDA.';
  return new ReadError(code, `${file} ${what}.`, { file, expected, hint });
}
