import type { Finding } from './finding';
import type { RecordingDraft } from './recording';

/** A file as a host hands it over: bytes, never a path. `name` has no folder. */
export interface InstrumentFile {
  name: string;
  /** Name of the folder it was found in, for `sample` as a last resort. */
  folder?: string;
  bytes: Uint8Array;
}

/** The beginning of a file (up to 64 KiB), as bytes and as text with the odd bytes kept (latin-1). */
export interface FileHead {
  name: string;
  size: number;
  bytes: Uint8Array;
  text: string;
}

export interface ReadResult {
  recordings: RecordingDraft[];
  warnings: Finding[];
}

/** One instrument format. `canRead` decides by content, never by the ending alone. */
export interface Reader {
  /** Equals the file name, `<maker>-<format>`. */
  id: string;
  instrument: string;
  extensions: readonly string[];
  /** Where the facts of the format come from. */
  source: string;
  /** Asked only when no other reader claims the file: free text would otherwise claim every instrument's text. */
  fallback?: boolean;
  canRead(head: FileHead): boolean;
  /** @throws ReadError with file, line and what was expected. */
  read(file: InstrumentFile): ReadResult;
}

export function defineReader(reader: Reader): Reader {
  return reader;
}
