import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { FileHandle } from '../../app/api';
import type { HostSettings } from '../../app/host';
import type { HostProjects, PlacedProject, ProjectChoice } from '../../app/host-projects';
import { titleAsFileName } from '../../app/title-as-file-name';
import { ProjectError, ValidationError } from '../../core/errors';
import type { OpenedProject } from '../../core/project-store';
import type { StoredFiles } from '../stored-files';
import { RecentProjects } from './recent-projects';

export interface ShelfParts {
  /** The person's own folder: drafts lie in `projects` below it. */
  dataFolder: string;
  settings: HostSettings;
  files: Pick<StoredFiles, 'pathOf' | 'isTemporary' | 'describe' | 'release'>;
  openStore(path: string, mode: 'create' | 'write' | 'read'): Promise<OpenedProject>;
  /** Asks where to save; null where the dialog was closed. Missing: everything is saved in the data folder. */
  askWhere?(name: string): Promise<string | null>;
}

/** A copy that is handed over at once may have this size. */
const largestCopy_bytes = 2 ** 30;

/** Project files on this machine. A place is a path. */
export function createProjectShelf({ dataFolder, settings, files, openStore, askWhere }: ShelfParts): HostProjects {
  const folder = join(dataFolder, 'projects');
  const recent = new RecentProjects(settings, folder);

  /** A name of the folder that is not taken: `Cell 7.arctrace`, `Cell 7 2.arctrace`, … */
  const freePath = async (title: string): Promise<string> => {
    await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      throw new ProjectError('FILE_UNREADABLE', `The folder for projects cannot be made (${error.code ?? error.message}): ${folder}`, {
        hint: 'Name another folder in ARCTRACE_USER_DATA.',
        cause: error,
      });
    });
    const stem = titleAsFileName(title);
    for (let k = 1; ; k += 1) {
      const path = join(folder, `${stem}${k === 1 ? '' : ` ${k}`}.arctrace`);
      if ((await stat(path).catch(() => null)) === null) return path;
    }
  };
  const placed = async (path: string, mode: 'create' | 'write'): Promise<PlacedProject> => ({
    place: path,
    name: basename(path),
    isDraft: recent.isDraft(path),
    opened: await openStore(path, mode),
  });

  return {
    create: async (title) => {
      const path = await freePath(title);
      const project = await placed(path, 'create');
      await recent.remember(path, title).catch(() => undefined);
      return project;
    },
    placeOf: async (choice: ProjectChoice) => {
      if ('recent' in choice) return recentPath(recent, choice.recent);
      return takenIn(files, choice.handle, freePath, openStore);
    },
    open: (path) => placed(path, 'write'),
    read: async (path) => {
      const { stored, store } = await openStore(path, 'read');
      return { name: basename(path), stored, source: store.source, close: store.close };
    },
    saveAs: async (title, write) => {
      const path = askWhere === undefined ? await freePath(title) : await askWhere(`${titleAsFileName(title)}.arctrace`);
      if (path === null) return null;
      await write(path);
      return path;
    },
    copy: async (write) => {
      const path = join(tmpdir(), `arctrace-${randomUUID()}.arctrace`);
      try {
        await write(path);
        const { size } = await stat(path);
        if (size <= largestCopy_bytes) return await readFile(path);
        throw new ProjectError('FILE_TOO_LARGE', `The project has ${size} bytes.`, {
          expected: `at most ${largestCopy_bytes} bytes`,
          hint: `Copy the file itself; it lies in ${folder}.`,
        });
      } finally {
        await rm(path, { force: true });
      }
    },
    recent: () => recent.list(),
    remember: (path, title) => recent.remember(path, title),
    discard: async (path) => {
      if (!recent.isDraft(path)) return;
      await rm(path, { force: true });
      await recent.forget(path);
    },
  };
}

async function recentPath(recent: RecentProjects, id: string): Promise<string> {
  const path = await recent.pathOf(id);
  if (path !== null) return path;
  throw new ValidationError('NOT_FOUND', 'This project is no longer among the recent ones.', { hint: 'Open its file instead.' });
}

/** A file of this machine stays where it is. An upload is ours: it is looked at, then goes into the data folder. */
async function takenIn(
  files: ShelfParts['files'],
  handle: FileHandle,
  freePath: (title: string) => Promise<string>,
  openStore: ShelfParts['openStore'],
): Promise<string> {
  const path = files.pathOf(handle);
  if (!files.isTemporary(handle)) return path;
  const { name } = files.describe(handle);
  try {
    const { store } = await openStore(path, 'read').catch((error) => {
      // The upload's own name, not the one it lies under here.
      throw error instanceof ProjectError
        ? new ProjectError(error.code, error.message.replaceAll(basename(path), name), { ...error.details, file: name })
        : error;
    });
    await store.close();
    const target = await freePath(name.replace(/\.arctrace$/i, ''));
    await copyFile(path, target);
    return target;
  } finally {
    await files.release(handle);
  }
}
