import { MantineProvider } from '@mantine/core';
import { SaveFigureDialog } from '../screens/figure/save-figure-dialog';
import { CommandPalette } from '../screens/frame/command-palette';
import { HelpDialog } from '../screens/frame/help-dialog';
import { KeyHelp } from '../screens/frame/key-help';
import { NotesDialog } from '../screens/frame/notes-dialog';
import { Notices } from '../screens/frame/notices';
import { RoomView } from '../screens/frame/room-view';
import { SettingsDialog } from '../screens/frame/settings-dialog';
import { Sidebar } from '../screens/frame/sidebar';
import { StatusBar } from '../screens/frame/status-bar';
import { TitleBar } from '../screens/frame/title-bar';
import { ProjectDialogs } from '../screens/project/project-dialogs';
import { StartScreen } from '../screens/start/start-screen';
import classes from './app.module.css';
import { DropTarget } from './drop-target';
import { useProjectStore } from './project-store';
import { cssVariables, theme } from './theme';
import { useFollowedEvents } from './use-followed-events';
import { useKeyboard } from './use-keyboard';
import { useProjectCommands } from './use-project-commands';
import { useWindowCommands } from './use-window-commands';
import { useWindowSize } from './use-window-size';
import { useViewState } from './view-state';

export function App() {
  const scheme = useViewState((view) => view.scheme);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={scheme}>
      <Window />
    </MantineProvider>
  );
}

/** Title bar, sidebar, the room, status bar; before there is anything to show, the start. */
function Window() {
  const started = useProjectStore(({ project, client }) => client !== null && (project.files.length > 0 || project.pendingImport !== null));
  const previewing = useProjectStore(({ project }) => project.pendingImport !== null);
  const { sidebarOpen, room } = useViewState();
  const { rail: narrow } = useWindowSize();
  const open = sidebarOpen ?? !narrow;
  useKeyboard();
  useWindowCommands(open);
  useProjectCommands(started);
  useFollowedEvents();
  return (
    <div className={classes.window}>
      <TitleBar started={started} />
      <Notices />
      {started ? (
        <div className={classes.middle}>
          <Sidebar rail={!open} />
          <main className={classes.room}>
            <RoomView room={room} />
          </main>
        </div>
      ) : (
        <StartScreen />
      )}
      <StatusBar place={!started ? 'start' : room === 'files' && previewing ? 'import' : room} />
      <CommandPalette />
      <KeyHelp />
      <SettingsDialog />
      <NotesDialog />
      <HelpDialog />
      <SaveFigureDialog />
      <ProjectDialogs />
      <DropTarget />
    </div>
  );
}
