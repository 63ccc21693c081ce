import { create } from 'zustand';
import type { ProjectFileState, RecentProject } from '../../src/app/api';
import { useProjectStore, whenConnected } from './project-store';
import { reportError } from './report-error';
import { addNotice, sayDone } from './view-state';

interface ProjectFileStore {
  /** null until the host has answered. */
  file: ProjectFileState | null;
  recent: RecentProject[];
  /** Which dialog about project files is open. */
  dialog: 'recent' | 'saveAs' | null;
}

/** Where the project is kept, as the host says it. */
export const useProjectFile = create<ProjectFileStore>()(() => ({ file: null, recent: [], dialog: null }));

/** Follows the host's words on the project file, and shows what a person must know of it. */
export async function followProjectFile(): Promise<void> {
  const client = await whenConnected();
  client.on('projectFile', take);
  take((await client.call('project.snapshot', {})).file);
  await listRecent();
}

/** Asks for the recent projects anew; a host that keeps none has none. */
export async function listRecent(): Promise<void> {
  const client = await whenConnected();
  const recent = await client.call('project.recent', {}).then(
    ({ projects }) => projects,
    () => [],
  );
  useProjectFile.setState({ recent });
}

/** Electron asks where with the system's dialog; in a browser the project gets a title in the data folder. */
export function askSaveAs(): void {
  if (useProjectStore.getState().info?.host !== 'electron') {
    useProjectFile.setState({ dialog: 'saveAs' });
    return;
  }
  whenConnected()
    .then((client) => client.call('project.saveAs', {}))
    .then(({ saved, file }) => {
      if (saved) sayDone(`Saved as ${file.name}`);
    })
    .then(listRecent)
    .catch((error: unknown) => reportError(error));
}

function take(file: ProjectFileState): void {
  const before = useProjectFile.getState().file;
  useProjectFile.setState({ file });
  if (file.readOnly !== null && before?.readOnly !== file.readOnly) {
    addNotice({
      message: `${file.name ?? 'This project'} is open read-only. ${file.readOnly}`,
      hint: 'Nothing can be changed in it here. Save it as a new project to go on.',
      action: { label: 'Save as …', run: askSaveAs },
    });
  }
  if (file.error !== null && before?.error?.message !== file.error.message) {
    addNotice({
      message: file.error.message,
      ...(file.error.hint === undefined ? {} : { hint: file.error.hint }),
      details: file.error,
      action: { label: 'Save as …', run: askSaveAs },
    });
  }
}
