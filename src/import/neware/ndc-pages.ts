import { ReadError } from '../../core/errors';

const page_bytes = 4096;
const payload_bytes = 132;

/** One .ndc member of an archive: what it holds and in which layout. */
export interface NdcMember {
  name: string;
  type: number;
  version: number;
  view: DataView;
}

/** @throws ReadError FILE_CUT for a member shorter than its own header */
export function ndcMember(name: string, bytes: Uint8Array, file: string): NdcMember {
  if (bytes.length < 3) {
    throw new ReadError('FILE_CUT', `${file}: its member ${name} has ${bytes.length} bytes.`, {
      file,
      expected: 'a header of 4096 bytes and pages behind it',
      hint: 'Copy the file again, after the measurement has ended.',
    });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { name, type: bytes[0] as number, version: bytes[2] as number, view };
}

/** Where each record of the pages stands: `length` bytes from one to the next, as many as fit into a page behind `start`. */
export function* ndcRecords({ view }: NdcMember, length: number, start = payload_bytes, end = page_bytes - 4): Generator<number> {
  for (let page = page_bytes; page < view.byteLength; page += page_bytes) {
    const last = Math.min(page + end, view.byteLength);
    for (let at = page + start; at + length <= last; at += length) yield at;
  }
}
