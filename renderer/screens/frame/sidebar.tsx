import { Tooltip } from '@mantine/core';
import { useMemo } from 'react';
import { useProjectStore } from '../../app/project-store';
import { rooms } from '../../app/rooms';
import { useViewState } from '../../app/view-state';
import { FlagMark } from '../../widgets/flag-mark';
import { Icon } from '../../widgets/icon';
import { keyWords } from '../../widgets/key-hint';
import { CellChooser } from './cell-chooser';
import { CellRecordPanel } from './cell-record/cell-record';
import { roomStatus } from './room-status';
import classes from './sidebar.module.css';

/** The eight rooms in the order of the work; a rail of icons where the window is narrow. */
export function Sidebar({ rail }: { rail: boolean }) {
  const project = useProjectStore((store) => store.project);
  const current = useViewState(({ room }) => room);
  const status = useMemo(() => roomStatus(project), [project]);
  return (
    <nav className={classes.sidebar} data-rail={rail} aria-label="Rooms">
      <CellChooser rail={rail} />
      <ul className={classes.rooms}>
        {rooms.map(({ id, name, icon, fill }, index) => {
          const { count, flag, empty } = status[id];
          const button = (
            <button
              type="button"
              className={classes.room}
              aria-current={id === current ? 'page' : undefined}
              aria-label={rail ? name : undefined}
              data-empty={empty}
              onClick={() => useViewState.setState({ room: id })}
            >
              <Icon name={icon} />
              {rail ? (
                flag !== null && <span className={classes.dot} data-flag={flag} />
              ) : (
                <>
                  <span className={classes.name}>{name}</span>
                  {flag !== null && <FlagMark kind={flag} meaning={flag === 'error' ? 'something failed' : 'something to look at'} />}
                  <span className={classes.count}>{count}</span>
                </>
              )}
            </button>
          );
          const words = `${rail ? `${name}  ` : ''}${keyWords(`Mod+${index + 1}`)}${empty ? ` · ${fill}` : ''}`;
          return (
            <li key={id}>
              <Tooltip label={words} position="right" openDelay={500} multiline maw={260}>
                {button}
              </Tooltip>
            </li>
          );
        })}
      </ul>
      <CellRecordPanel rail={rail} />
    </nav>
  );
}
