import { redo, undo } from '../../app/actions';
import { useProjectStore } from '../../app/project-store';
import { chooseScheme, useViewState } from '../../app/view-state';
import { Icon } from '../../widgets/icon';
import { IconButton } from '../../widgets/icon-button';
import { KeyHint } from '../../widgets/key-hint';
import { SaveState } from '../project/save-state';
import { MainMenu } from './main-menu';
import { Mark } from './mark';
import classes from './title-bar.module.css';

/** Whose project this is, the way to every command, undo and redo, the colour scheme. */
export function TitleBar({ started }: { started: boolean }) {
  const { project, history } = useProjectStore();
  const scheme = useViewState((view) => view.scheme);
  const other = scheme === 'light' ? 'dark' : 'light';
  return (
    <header className={classes.bar}>
      <div className={classes.left}>
        <Mark />
        <MainMenu />
        <span className={classes.title}>{started ? project.title : 'Arctrace'}</span>
        {started && <SaveState />}
      </div>
      <button type="button" className={classes.search} onClick={() => useViewState.setState({ layer: 'palette' })}>
        <Icon name="search" size={14} />
        <span>Search or run a command</span>
        <KeyHint keys="Mod+P" />
      </button>
      <div className={classes.right}>
        <IconButton
          icon="undo"
          keys="Mod+Z"
          label={history.undo === null ? 'Nothing to undo' : `Undo: ${history.undo}`}
          disabled={history.undo === null}
          onClick={() => void undo()}
        />
        <IconButton
          icon="redo"
          keys="Mod+Shift+Z"
          label={history.redo === null ? 'Nothing to redo' : `Redo: ${history.redo}`}
          disabled={history.redo === null}
          onClick={() => void redo()}
        />
        <IconButton icon={scheme === 'light' ? 'moon' : 'sun'} label={`Show in ${other}`} onClick={() => chooseScheme(other)} />
      </div>
    </header>
  );
}
