import { createHash, randomUUID } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileHandle } from '../app/api';
import type { HostFile, HostFiles } from '../app/host';
import { type ErrorCode, ReadError, ValidationError } from '../core/errors';
import { readShared } from './read-shared';

/** The largest file taken: more does not fit into one array of bytes. */
export const largestFile_bytes = 2 * 1024 ** 3;

interface StoredFile extends HostFile {
  path: string;
  /** Known already where the file was uploaded. */
  sha256?: string;
  /** A copy of ours, to be removed once it was read. */
  temporary: boolean;
}

const codeOfSystemError: Readonly<Record<string, ErrorCode>> = { ENOENT: 'FILE_NOT_FOUND', ERR_FS_FILE_TOO_LARGE: 'FILE_TOO_LARGE' };

/** Files on disk behind handles: the app and the window know the handle only. */
export class StoredFiles implements HostFiles {
  readonly #files = new Map<FileHandle, StoredFile>();

  /** A file of the person's. `folder`: the name of the folder it was dropped with, null for a file by itself. @throws ReadError */
  async addPath(path: string, folder: string | null): Promise<FileHandle> {
    const { size } = await stat(path).catch((error: NodeJS.ErrnoException) => {
      throw unreadable(basename(path), error);
    });
    return this.#add({ path, name: basename(path), folder, size_bytes: size, temporary: false });
  }

  /** A copy that was uploaded; it is removed when it is released. */
  addTemporary(file: HostFile & { path: string; sha256: string }): FileHandle {
    return this.#add({ ...file, temporary: true });
  }

  describe(handle: FileHandle): HostFile {
    const { name, folder, size_bytes } = this.#get(handle);
    return { name, folder, size_bytes };
  }

  async read(handle: FileHandle): Promise<{ bytes: Uint8Array; sha256: string }> {
    const file = this.#get(handle);
    if (file.size_bytes > largestFile_bytes) {
      throw new ReadError('FILE_TOO_LARGE', `${file.name} has ${file.size_bytes} bytes.`, {
        file: file.name,
        expected: `at most ${largestFile_bytes} bytes (2 GiB)`,
        hint: 'Split the measurement into several files.',
      });
    }
    const bytes = await readShared(file.path).catch((error: NodeJS.ErrnoException) => {
      throw unreadable(file.name, error);
    });
    return { bytes, sha256: file.sha256 ?? createHash('sha256').update(bytes).digest('hex') };
  }

  async release(handle: FileHandle): Promise<void> {
    const file = this.#files.get(handle);
    this.#files.delete(handle);
    if (file?.temporary) await rm(file.path, { force: true });
  }

  /** A copy of ours, not the person's own file. */
  isTemporary(handle: FileHandle): boolean {
    return this.#get(handle).temporary;
  }

  /** Where a file is, for the host alone. */
  pathOf(handle: FileHandle): string {
    return this.#get(handle).path;
  }

  #add(file: StoredFile): FileHandle {
    const handle = randomUUID();
    this.#files.set(handle, file);
    return handle;
  }

  #get(handle: FileHandle): StoredFile {
    const file = this.#files.get(handle);
    if (file === undefined) {
      throw new ValidationError('NOT_FOUND', 'This file was not given to Arctrace, or was read already.', {
        hint: 'Choose or drop the file again.',
      });
    }
    return file;
  }
}

function unreadable(name: string, error: NodeJS.ErrnoException): ReadError {
  const code = codeOfSystemError[error.code ?? ''] ?? 'FILE_UNREADABLE';
  const said = code === 'FILE_NOT_FOUND' ? 'is no longer there' : `cannot be read (${error.code ?? error.message})`;
  return new ReadError(code, `${name} ${said}.`, {
    file: name,
    cause: error,
    hint: 'Check that the file is there and that you may read it.',
  });
}
