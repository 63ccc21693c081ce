import { createHash } from 'node:crypto';
import type { HostFile, HostFiles } from '../../src/app/host';
import { ValidationError } from '../../src/core/errors';

/** Files of a test behind handles that are their names. */
export class MemoryFiles implements HostFiles {
  readonly #files = new Map<string, { bytes: Uint8Array; folder: string | null }>();
  readonly released: string[] = [];

  put(name: string, bytes: Uint8Array, folder: string | null = null): string {
    this.#files.set(name, { bytes, folder });
    return name;
  }

  describe(handle: string): HostFile {
    const file = this.#files.get(handle);
    if (file === undefined) throw new ValidationError('NOT_FOUND', `no file ${handle}`);
    return { name: handle, folder: file.folder, size_bytes: file.bytes.length };
  }

  read(handle: string): Promise<{ bytes: Uint8Array; sha256: string }> {
    const { bytes } = this.#files.get(handle) as { bytes: Uint8Array };
    return Promise.resolve({ bytes, sha256: createHash('sha256').update(bytes).digest('hex') });
  }

  release(handle: string): Promise<void> {
    this.released.push(handle);
    return Promise.resolve();
  }
}
