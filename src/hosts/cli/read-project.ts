import { basename } from 'node:path';
import { type ProjectPart, projectParts } from '../../app/project-file/project-items';
import { type RestoredProject, restoreProject } from '../../app/project-file/restore-project';

/** A project that was read; it is closed again, its file is unchanged. */
export interface ReadProject {
  restored: RestoredProject;
  id: string;
  /** The bytes of a source, read anew from the file. @throws ProjectError */
  source(sha256: string): Promise<Uint8Array>;
}

/** @throws ProjectError for what is no sound project */
export async function readProject(path: string): Promise<ReadProject> {
  // Only now: commands without a project load no SQLite.
  const { ProjectFile } = await import('../../project/project-file');
  const file = new ProjectFile(path, { mode: 'read' });
  try {
    const stored = file.load();
    return {
      restored: restoreProject(stored, basename(path)),
      id: stored.state.id,
      source: async (sha256) => {
        const again = new ProjectFile(path, { mode: 'read' });
        try {
          return again.source(sha256);
        } finally {
          again.close();
        }
      },
    };
  } finally {
    file.close();
  }
}

/** The files of a project as if they had been read one by one. @throws ProjectError */
export async function readProjectParts(path: string): Promise<(ProjectPart & { bytes(): Promise<Uint8Array> })[]> {
  const { restored, source } = await readProject(path);
  return projectParts(restored).map((part) => ({
    ...part,
    bytes: () => (part.sha256 === '' ? Promise.resolve(new Uint8Array()) : source(part.sha256)),
  }));
}
