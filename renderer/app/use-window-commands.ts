import { useMemo } from 'react';
import { cancelJobs, chooseFiles, openExample, redo, undo } from './actions';
import { type AppCommand, useCommands } from './command-registry';
import { focusRegion } from './focus-region';
import { useProjectStore } from './project-store';
import { rooms } from './rooms';
import { chooseScheme, useViewState } from './view-state';

/** Commands that act in every room. */
export function useWindowCommands(sidebarOpen: boolean): void {
  const history = useProjectStore((store) => store.history);
  const running = useProjectStore(({ jobs }) => jobs.some(({ state }) => state === 'running'));
  const scheme = useViewState((view) => view.scheme);
  const commands = useMemo((): AppCommand[] => {
    const other = scheme === 'light' ? 'dark' : 'light';
    const set = useViewState.setState;
    return [
      { id: 'open.folder', title: 'Open a folder', keys: 'Mod+O', run: () => void chooseFiles('folder') },
      { id: 'open.files', title: 'Open files', run: () => void chooseFiles('files') },
      { id: 'open.example', title: 'Open the example', run: () => void openExample() },
      {
        id: 'edit.undo',
        title: history.undo === null ? 'Undo' : `Undo: ${history.undo}`,
        keys: 'Mod+Z',
        run: () => void undo(),
        blocked: history.undo === null ? 'Nothing to undo' : null,
      },
      {
        id: 'edit.redo',
        title: history.redo === null ? 'Redo' : `Redo: ${history.redo}`,
        keys: 'Mod+Shift+Z',
        run: () => void redo(),
        blocked: history.redo === null ? 'Nothing to redo' : null,
      },
      ...rooms.map(
        ({ id, name }, index): AppCommand => ({
          id: `room.${id}`,
          title: `Go to ${name}`,
          keys: `Mod+${index + 1}`,
          run: () => set({ room: id }),
        }),
      ),
      { id: 'view.palette', title: 'Search and run a command', keys: 'Mod+P', run: () => set({ layer: 'palette' }) },
      {
        id: 'view.sidebar',
        title: sidebarOpen ? 'Fold the sidebar' : 'Unfold the sidebar',
        keys: 'Mod+B',
        run: () => set({ sidebarOpen: !sidebarOpen }),
      },
      { id: 'view.scheme', title: `Show in ${other}`, run: () => chooseScheme(other) },
      { id: 'view.settings', title: 'Settings', keys: 'Mod+,', run: () => set({ layer: 'settings' }) },
      { id: 'view.notes', title: 'Notes', keys: 'Mod+M', run: () => set({ layer: 'notes' }) },
      { id: 'view.help', title: 'Help', keys: 'F1', run: () => set({ layer: 'help' }) },
      { id: 'view.keys', title: 'All keys', keys: '?', run: () => set({ layer: 'keys' }) },
      { id: 'view.region', title: 'Next region', keys: 'F6', run: () => focusRegion(1) },
      { id: 'view.regionBack', title: 'Previous region', keys: 'Shift+F6', run: () => focusRegion(-1) },
      ...(running ? [{ id: 'job.cancel', title: 'Cancel what runs', keys: 'Escape', run: () => void cancelJobs() }] : []),
    ];
  }, [history, running, scheme, sidebarOpen]);
  useCommands('window', commands);
}
