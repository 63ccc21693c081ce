import { join } from 'node:path';
import type { HostProjects } from '../../src/app/host-projects';
import { toErrorRecord } from '../../src/core/errors';
import type { OpenedProject } from '../../src/core/project-store';
import { createProjectShelf, type ShelfParts } from '../../src/hosts/projects/project-shelf';
import { StoredFiles } from '../../src/hosts/stored-files';
import { StoredSettings } from '../../src/hosts/stored-settings';
import { ProjectFile } from '../../src/project/project-file';

/** A project file in the test's own thread, behind promises as its thread has them; input and output are cloned. */
export async function openHere(
  path: string,
  mode: 'create' | 'write' | 'read',
  options: { largest_pages?: number } = {},
): Promise<OpenedProject> {
  const file = new ProjectFile(path, { mode, ...options });
  const later =
    <A extends unknown[], T>(work: (...input: A) => T) =>
    async (...input: A): Promise<T> => {
      await new Promise((resolve) => setImmediate(resolve));
      return structuredClone(work(...structuredClone(input)));
    };
  try {
    return {
      stored: structuredClone(file.load()),
      readOnly: file.readOnly,
      store: {
        save: later((change) => file.save(change)),
        keepSource: later((sha256, bytes) => file.keepSource(sha256, bytes)),
        source: later((sha256) => file.source(sha256)),
        logBodies: later((places) => file.logBodies(places)),
        copyTo: later((target) => file.copyTo(target)),
        close: later(() => file.close()),
      },
    };
  } catch (error) {
    file.close();
    throw error;
  }
}

/** Projects in this folder, with files of this machine behind handles. */
export function ownProjects(folder: string, parts: Partial<ShelfParts> = {}): { projects: HostProjects; files: StoredFiles } {
  const files = new StoredFiles();
  const dataFolder = join(folder, 'data');
  const projects = createProjectShelf({ dataFolder, settings: new StoredSettings(dataFolder), files, openStore: openHere, ...parts });
  return { projects, files };
}

export const recordOf = (work: Promise<unknown>) => work.then(() => null, toErrorRecord);
