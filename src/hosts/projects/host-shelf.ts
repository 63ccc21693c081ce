import { openInThread } from '../../project/threaded-store';
import type { StoredFiles } from '../stored-files';
import { StoredSettings } from '../stored-settings';
import { userDataFolder } from '../user-data-folder';
import { createProjectShelf, type ShelfParts } from './project-shelf';
import { storePath } from './store-path';

/** The shelf of a host with a window: projects in this person's data folder, each in a thread of its own while it is open. */
export function hostShelf(files: StoredFiles, askWhere?: ShelfParts['askWhere']) {
  const dataFolder = userDataFolder();
  return createProjectShelf({
    dataFolder,
    settings: new StoredSettings(dataFolder),
    files,
    openStore: (path, mode) => openInThread(storePath, path, mode),
    ...(askWhere === undefined ? {} : { askWhere }),
  });
}
