import { ReadError } from '../../core/errors';

/** One module of an .mpr file; `payload` is a view into the file, not a copy. */
export interface MprModule {
  /** `VMP Set`, `VMP data`, `VMP LOG`, `VMP loop`, … */
  shortName: string;
  payload: DataView;
  /** Version of the payload's layout. */
  version: number;
  /** Written by EC-Lab 11.50 or later. */
  newHeader: boolean;
}

export const mprMagicLength_bytes = 52;
const moduleWord = 'MODULE';
const oldHeader_bytes = 51;
const newHeader_bytes = 59;

/**
 * Walks the modules by their lengths (a search for the word MODULE would also find it inside data).
 * @throws ReadError FILE_CUT where the file ends inside a module, FILE_CORRUPT where no module stands at a module's place.
 */
export function walkMprModules(bytes: Uint8Array, file: string): MprModule[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const modules: MprModule[] = [];
  let offset = mprMagicLength_bytes;
  while (offset < bytes.length) {
    const module = readModule(view, offset, file);
    modules.push(module);
    offset = module.payload.byteOffset - bytes.byteOffset + module.payload.byteLength;
  }
  return modules;
}

function readModule(view: DataView, offset: number, file: string): MprModule {
  const start = offset + moduleWord.length;
  const word = ascii(view, offset, moduleWord.length);
  if (!moduleWord.startsWith(word) || (word.length === moduleWord.length) !== (word === moduleWord)) {
    throw new ReadError(
      'FILE_CORRUPT',
      `${file}: no module begins at byte ${offset}, where the one before it ends ("${word}" stands there).`,
      {
        file,
        expected: 'the word MODULE',
        hint: 'A length in the file is wrong: copy the file again from the measuring computer.',
      },
    );
  }
  const isNew = start + 39 <= view.byteLength && view.getUint32(start + 35, true) === 0xffffffff;
  const header_bytes = isNew ? newHeader_bytes : oldHeader_bytes;
  if (start + header_bytes > view.byteLength) throw cut(file, 'in the header of a module', offset + header_bytes, view.byteLength);
  const shortName = ascii(view, start, 10).trim();
  const length = view.getUint32(start + (isNew ? 39 : 35), true);
  const payload = start + header_bytes;
  if (payload + length > view.byteLength) throw cut(file, `inside the module "${shortName}"`, payload + length, view.byteLength);
  return {
    shortName,
    payload: new DataView(view.buffer, view.byteOffset + payload, length),
    version: view.getUint32(start + (isNew ? 47 : 39), true),
    newHeader: isNew,
  };
}

function cut(file: string, where: string, needed_bytes: number, present_bytes: number): ReadError {
  return new ReadError('FILE_CUT', `${file} ends ${where}: ${needed_bytes} bytes are announced and ${present_bytes} are there.`, {
    file,
    expected: `at least ${needed_bytes} bytes`,
    hint: 'Copy the file again from the measuring computer, after the measurement has ended.',
  });
}

function ascii(view: DataView, offset: number, length: number): string {
  let text = '';
  for (let k = offset; k < Math.min(offset + length, view.byteLength); k++) text += String.fromCharCode(view.getUint8(k));
  return text;
}
