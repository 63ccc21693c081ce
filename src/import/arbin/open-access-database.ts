import MDBReader from 'mdb-reader';
import { ReadError } from '../../core/errors';

const page_bytes = 4096;

/**
 * A Microsoft Jet 4 database (Access), its pages looked at first: the library follows a chain of definition pages however it runs.
 * @throws ReadError FILE_CUT for a part of a page, FILE_CORRUPT where a page cannot be what it says, INPUT_INVALID where this host has no byte buffers as the library needs them
 */
export function openAccessDatabase(bytes: Uint8Array, file: string): MDBReader {
  checkPages(bytes, file);
  const { Buffer } = globalThis as unknown as { Buffer?: { from(data: ArrayBufferLike, at: number, length: number): never } };
  if (Buffer === undefined) {
    throw new ReadError('INPUT_INVALID', `${file}: this host cannot open databases.`, {
      file,
      expected: 'a host with byte buffers (Node, Electron)',
      hint: 'Open the file with the desktop program or the command line.',
    });
  }
  return new MDBReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** Definition pages must not lead back to themselves, and no data page holds more rows than there is room for. */
function checkPages(bytes: Uint8Array, file: string): void {
  if (bytes.length % page_bytes !== 0) {
    throw new ReadError('FILE_CUT', `${file} ends in the middle of a page, after ${bytes.length} bytes.`, {
      file,
      expected: `a database of whole pages of ${page_bytes} bytes`,
      hint: 'Copy the file again from the measuring computer.',
    });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = Math.floor(bytes.length / page_bytes);
  for (let page = 1; page < count; page++) {
    const at = page * page_bytes;
    const kind = view.getUint8(at);
    if (kind === 1 && view.getUint16(at + 12, true) > page_bytes / 2)
      throw corrupt(file, `page ${page} announces more rows than it can hold`);
    if (kind !== 2) continue;
    let [next, steps] = [view.getUint32(at + 4, true), 0];
    while (next > 0 && next < count && steps <= count) {
      next = view.getUint32(next * page_bytes + 4, true);
      steps++;
    }
    if (steps > count) throw corrupt(file, `the definition in page ${page} never ends`);
  }
}

function corrupt(file: string, what: string): ReadError {
  return new ReadError('FILE_CORRUPT', `${file} is a damaged database: ${what}.`, {
    file,
    expected: 'a complete Microsoft Jet 4 database',
    hint: 'Copy the file again from the measuring computer.',
  });
}
