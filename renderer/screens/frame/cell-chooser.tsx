import { Menu } from '@mantine/core';
import { useMemo } from 'react';
import { useProjectStore } from '../../app/project-store';
import { useViewState } from '../../app/view-state';
import { Icon } from '../../widgets/icon';
import classes from './cell-chooser.module.css';

/** Whose series is shown; a series never mixes two cells. */
export function CellChooser({ rail }: { rail: boolean }) {
  const project = useProjectStore((store) => store.project);
  const wanted = useViewState(({ sample }) => sample);
  const cells = useMemo(() => {
    const taken = (project.pendingImport ?? project).recordings.filter(({ included }) => included);
    return [...Map.groupBy(taken, ({ sample }) => sample)].map(([sample, members]) => ({ sample, count: members.length }));
  }, [project]);
  const cell = cells.find(({ sample }) => sample === wanted) ?? cells[0];
  const isNew = project.pendingImport !== null;
  const words = cell === undefined ? 'no recordings' : cell.count === 1 ? '1 recording' : `${cell.count} recordings`;
  const remark = isNew ? 'from the names' : words;
  return (
    <Menu position="bottom-start" disabled={cells.length < 2}>
      <Menu.Target>
        <button type="button" className={classes.chooser} data-rail={rail} title={cell?.sample} aria-label={`Cell ${cell?.sample ?? ''}`}>
          <span className={classes.mark} />
          {!rail && (
            <>
              <span className={classes.words}>
                <span className={classes.name}>{cell?.sample ?? 'No cell yet'}</span>
                <span className={classes.remark}>{cells.length > 1 ? `1 of ${cells.length} cells · ${words}` : remark}</span>
              </span>
              {cells.length > 1 && <Icon name="down" size={14} />}
            </>
          )}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {cells.map(({ sample, count }) => (
          <Menu.Item
            key={sample}
            title={sample}
            rightSection={<span className={classes.count}>{count}</span>}
            onClick={() => useViewState.setState({ sample, selectedId: null })}
          >
            {sample}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
