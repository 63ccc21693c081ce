import { ReadError } from '../../core/errors';
import { damagedDatabase } from './damaged-database';
import { type JetLayout, jetLayout } from './jet-layout';

const versionAt = 0x14;
/** The file's head lies under a fixed cover; this is what stands there where the pages are not encoded. */
const pageKeyAt = 0x3e;
const noPageKey = [0xfb, 0x8a, 0xbc, 0x4e];

/** An open database: its bytes in pages. */
export interface JetDatabase {
  file: string;
  bytes: Uint8Array;
  view: DataView;
  layout: JetLayout;
  /** Whole pages of the file. */
  pages: number;
}

/** @throws ReadError FILE_CUT for a part of a page, FILE_CORRUPT for an unknown version, FILE_UNREADABLE where the pages are encoded */
export function openJetDatabase(bytes: Uint8Array, file: string): JetDatabase {
  const version = bytes[versionAt] ?? -1;
  const layout = jetLayout(version);
  if (layout === undefined) throw damagedDatabase(file, `its version is ${version}`);
  if (bytes.length % layout.page_bytes !== 0) {
    throw new ReadError('FILE_CUT', `${file} ends in the middle of a page, after ${bytes.length} bytes.`, {
      file,
      expected: `a database of whole pages of ${layout.page_bytes} bytes`,
      hint: 'Copy the file again from the measuring computer.',
    });
  }
  if (noPageKey.some((byte, k) => bytes[pageKeyAt + k] !== byte)) {
    throw new ReadError('FILE_UNREADABLE', `${file} is a database whose pages are encoded.`, {
      file,
      expected: 'a database without a key',
      hint: 'Export the measurement as text from the instrument software, or save the database without encoding.',
    });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { file, bytes, view, layout, pages: bytes.length / layout.page_bytes };
}

/** Byte at which a page begins that must be there and of a kind (1 data, 2 definition, 5 map). @throws ReadError FILE_CORRUPT */
export function jetPage({ file, bytes, layout, pages }: JetDatabase, page: number, kind: number): number {
  if (!(page > 0 && page < pages)) throw damagedDatabase(file, `it names page ${page} and has ${pages}`);
  const at = page * layout.page_bytes;
  if (bytes[at] !== kind) throw damagedDatabase(file, `page ${page} is of kind ${bytes[at]}, not ${kind}`);
  return at;
}
