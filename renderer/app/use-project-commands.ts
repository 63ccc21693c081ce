import { useEffect, useMemo } from 'react';
import { type AppCommand, useCommands } from './command-registry';
import { chooseProject, downloadCopy, newProject, openProject } from './project-actions';
import { askSaveAs, followProjectFile, useProjectFile } from './project-file-store';
import { useProjectStore } from './project-store';

/** How many of the recent projects are commands of their own. */
const shownRecent = 5;

/** Commands on project files, in every room. */
export function useProjectCommands(started: boolean): void {
  const recent = useProjectFile((store) => store.recent);
  const isElectron = useProjectStore(({ info }) => info?.host === 'electron');
  useEffect(() => {
    void followProjectFile();
  }, []);
  const commands = useMemo((): AppCommand[] => {
    const nothing = started ? null : 'There is no project yet';
    return [
      { id: 'project.open', title: 'Open a project', keys: 'Mod+Shift+O', run: () => void chooseProject('open') },
      {
        id: 'project.recent',
        title: 'Open recent',
        run: () => useProjectFile.setState({ dialog: 'recent' }),
        blocked: recent.length === 0 ? 'No project was open here yet' : null,
      },
      { id: 'project.new', title: 'New project', run: () => void newProject(), blocked: nothing },
      { id: 'project.saveAs', title: 'Save the project as', keys: 'Mod+Shift+S', run: askSaveAs, blocked: nothing },
      { id: 'project.merge', title: 'Merge in another project', run: () => void chooseProject('merge'), blocked: nothing },
      ...(isElectron ? [] : [{ id: 'project.copy', title: 'Download a copy', run: () => void downloadCopy(), blocked: nothing }]),
      ...recent.slice(0, shownRecent).map(({ id, title }) => ({
        id: `project.recent.${id}`,
        title: `Open recent: ${title}`,
        run: () => void openProject({ recent: id }),
      })),
    ];
  }, [recent, started, isElectron]);
  useCommands('project', commands);
}
