import { ReadError } from '../../core/errors';
import { defineReader, type FileHead, type InstrumentFile, type ReadResult } from '../../core/reader';
import { biologicRecordings } from '../biologic/biologic-recordings';
import { decodeMprData } from '../biologic/mpr-data';
import { readMprLoops } from '../biologic/mpr-loops';
import { mprMagicLength_bytes, walkMprModules } from '../biologic/mpr-modules';
import { techniqueByByte } from '../biologic/techniques';

/**
 * BioLogic EC-Lab and BT-Lab binary files (.mpr). All numbers little-endian.
 *
 * File: 48 bytes `BIO-LOGIC MODULAR FILE`, 1A hex, blanks, then four zero bytes; then modules to the end.
 * Module: the word MODULE, a header, a payload. Header of EC-Lab before 11.50: short name 10 bytes, long name 25, length u32,
 * version u32, date 8 (51 bytes). From 11.50 on four FF bytes stand before the length and a second version behind the version (59 bytes).
 * Modules: `VMP Set` (its first byte is the technique), `VMP data`, and perhaps `VMP LOG`, `VMP loop`, `VMP ExtDev`;
 * a file copied while the measurement runs has neither LOG nor loop.
 * Data: rows u32; count of columns u8 (u16 with the new header); ids u16; first row at 405 (version 2), 406 (version 3) or 1007 (new).
 * Rows are packed; the flag columns 1, 2, 3, 21, 31, 65 share one byte.
 *
 * Traps: ids need their full 16 bits. The cycle number is a float. |I| is in A where all other currents are in mA.
 * Impedance is stored as Re and -Im. Galvanostatic cycling has no current column (dq/dt) and no cycle number (half cycles).
 * Impedance files may hold rows of frequency zero (the period before the sweep), Modulo Bat files mostly such rows; there the z cycle
 * can restart within a sweep, the loops do not. In BT-Lab the loop index is the only record of the cycle.
 */
export default defineReader({
  id: 'biologic-mpr',
  instrument: 'BioLogic EC-Lab',
  extensions: ['.mpr'],
  source: 'Layout worked out on files of EC-Lab 10 to 11.6 and BT-Lab, checked against the text exports of the same measurements.',
  canRead: (head: FileHead) => head.text.startsWith('BIO-LOGIC MODULAR FILE'),
  read: readMpr,
});

function readMpr({ name, bytes }: InstrumentFile): ReadResult {
  if (bytes.length <= mprMagicLength_bytes) throw noModule(name, 'FILE_CUT', `ends after ${bytes.length} bytes, before its first module`);
  const modules = walkMprModules(bytes, name);
  const find = (shortName: string) => modules.find((module) => module.shortName === shortName);
  const data = find('VMP data');
  if (data === undefined) {
    const present = modules.map((module) => `"${module.shortName}"`).join(', ');
    throw noModule(name, 'NO_DATA', `has no data module, only ${present}`);
  }
  const { rows, columns, warnings } = decodeMprData(data, name);
  const settings = find('VMP Set');
  const byte = settings !== undefined && settings.payload.byteLength > 0 ? settings.payload.getUint8(0) : -1;
  const technique = techniqueByByte.get(byte) ?? { name: 'BioLogic', series: 'unknown' as const };
  const result = biologicRecordings({ rows, columns, technique, loopStarts: readMprLoops(find('VMP loop'), rows) });
  return { recordings: result.recordings, warnings: [...warnings, ...result.warnings] };
}

function noModule(file: string, code: 'FILE_CUT' | 'NO_DATA', what: string): ReadError {
  return new ReadError(code, `${file} ${what}.`, {
    file,
    expected: 'a module "VMP data" with the measured rows',
    hint: 'Copy the file again from the measuring computer, after the measurement has ended.',
  });
}
