import { Popover, Tooltip } from '@mantine/core';
import { useProjectStore } from '../../../app/project-store';
import { useViewState } from '../../../app/view-state';
import { Icon } from '../../../widgets/icon';
import { RichText } from '../../../widgets/rich-text';
import classes from './cell-record.module.css';
import { CellRecordForm } from './cell-record-form';
import { cellFields, cellValueText } from './cell-record-text';

const electrodeWords = { two: 'two electrodes', three: 'three electrodes', symmetric: 'symmetric cell, halved' } as const;

/** What every σ and D of the cell depends on, one click from editing; in the rail an icon. */
export function CellRecordPanel({ rail }: { rail: boolean }) {
  const project = useProjectStore((store) => store.project);
  const wanted = useViewState(({ sample }) => sample);
  const edited = useViewState(({ editedCell }) => editedCell);
  const samples = [...new Set(project.recordings.filter(({ included }) => included).map(({ sample }) => sample))];
  const sample = wanted !== null && samples.includes(wanted) ? wanted : samples[0];
  if (sample === undefined) return null;
  const record = project.cells[sample] ?? {};
  const known = cellFields.filter(({ key }) => record[key] !== undefined);
  const toggle = () => useViewState.setState({ editedCell: edited === null ? sample : null });
  return (
    <Popover
      opened={edited === sample}
      onChange={(opened) => useViewState.setState({ editedCell: opened ? sample : null })}
      position="right-end"
      width={760}
      trapFocus
      returnFocus
      withinPortal
      shadow="none"
      classNames={{ dropdown: classes.dropdown ?? '' }}
    >
      <Popover.Target>
        {rail ? (
          <Tooltip label="Cell record: area, thickness …" position="right" openDelay={500}>
            <button type="button" className={classes.icon} aria-label="Cell record" onClick={toggle}>
              <Icon name="record" />
            </button>
          </Tooltip>
        ) : (
          <section className={classes.panel} aria-label="Cell record">
            <header className={classes.header}>
              <h2>Cell record</h2>
              <button type="button" className={classes.edit} onClick={toggle}>
                Edit
              </button>
            </header>
            {known.length === 0 ? (
              <p className={classes.empty}>Area and thickness give σ, with the concentration D.</p>
            ) : (
              <dl className={classes.list}>
                {known.map(({ key, label }) => (
                  <div key={key}>
                    <dt>
                      <RichText markup={label.replace(/^Concentration /, '')} />
                    </dt>
                    <dd title={`${record[key]}`}>{cellValueText(record, key)}</dd>
                  </div>
                ))}
              </dl>
            )}
            {record.electrodes !== undefined && <p className={classes.empty}>{electrodeWords[record.electrodes]}</p>}
          </section>
        )}
      </Popover.Target>
      <Popover.Dropdown aria-label={`Cell record of ${sample}`}>
        <CellRecordForm sample={sample} record={record} />
      </Popover.Dropdown>
    </Popover>
  );
}
