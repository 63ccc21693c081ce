import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { HostSettings } from '../../app/host';
import type { RecentProject } from '../../app/project-file-state';

const settingsName = 'recent-projects';
/** How many are remembered. */
const longestList = 20;

interface Entry {
  path: string;
  title: string;
}

/** The projects that were open on this machine, newest first; drafts in the data folder are among them even where nobody remembered them. */
export class RecentProjects {
  readonly #settings: HostSettings;
  readonly #draftFolder: string;

  constructor(settings: HostSettings, draftFolder: string) {
    this.#settings = settings;
    this.#draftFolder = draftFolder;
  }

  async list(): Promise<RecentProject[]> {
    const found = await Promise.all((await this.#entries()).map(({ path, title }) => this.#describe(path, title)));
    return found.filter((one) => one !== null).sort((a, b) => b.changed.localeCompare(a.changed));
  }

  /** The path behind an id of the list, null where it is none. */
  async pathOf(id: string): Promise<string | null> {
    return (await this.#entries()).find(({ path }) => idOf(path) === id)?.path ?? null;
  }

  async remember(path: string, title: string): Promise<void> {
    const others = (await this.#kept()).filter((entry) => entry.path !== path);
    await this.#settings.write(settingsName, [{ path, title }, ...others].slice(0, longestList));
  }

  async forget(path: string): Promise<void> {
    await this.#settings.write(
      settingsName,
      (await this.#kept()).filter((entry) => entry.path !== path),
    );
  }

  isDraft(path: string): boolean {
    return dirname(resolve(path)) === resolve(this.#draftFolder);
  }

  async #entries(): Promise<Entry[]> {
    const kept = await this.#kept();
    const names = await readdir(this.#draftFolder).catch(() => []);
    const drafts = names.filter((name) => name.endsWith('.arctrace') && !name.startsWith('.')).map((name) => join(this.#draftFolder, name));
    const unknown = drafts.filter((path) => !kept.some((entry) => entry.path === path));
    return [...kept, ...unknown.map((path) => ({ path, title: basename(path, '.arctrace') }))];
  }

  async #describe(path: string, title: string): Promise<RecentProject | null> {
    const found = await stat(path).catch(() => null);
    if (found === null) return null;
    return { id: idOf(path), title, name: basename(path), changed: found.mtime.toISOString(), isDraft: this.isDraft(path) };
  }

  /** A list that cannot be read is no reason not to open a project. */
  async #kept(): Promise<Entry[]> {
    const stored = await this.#settings.read(settingsName).catch(() => []);
    if (!Array.isArray(stored)) return [];
    return stored.filter((entry): entry is Entry => typeof entry?.path === 'string' && typeof entry.title === 'string');
  }
}

/** The window never sees a path. */
function idOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}
