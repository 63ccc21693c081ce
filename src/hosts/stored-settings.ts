import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostSettings } from '../app/host';
import { HostError } from '../core/errors';

/** Settings as JSON files of a folder, one a name. A file is replaced whole, so that a crash leaves the old one. */
export class StoredSettings implements HostSettings {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async read(name: string): Promise<unknown> {
    const path = this.#path(name);
    try {
      return JSON.parse(await readFile(path, 'utf8'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw new HostError('HOST', `The settings in ${path} cannot be read: ${(error as Error).message}.`, {
        hint: 'Mend the file, or remove it: what it remembered is then asked again.',
        cause: error,
      });
    }
  }

  async write(name: string, value: unknown): Promise<void> {
    const path = this.#path(name);
    const fresh = `${path}.${process.pid}.tmp`;
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(fresh, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
      await rename(fresh, path);
    } catch (error) {
      throw new HostError('HOST', `The settings cannot be written to ${path}: ${(error as Error).message}.`, {
        hint: 'Check that the folder may be written to, or name another one in ARCTRACE_USER_DATA.',
        cause: error,
      });
    }
  }

  #path(name: string): string {
    return join(this.#folder, `${name}.json`);
  }
}
