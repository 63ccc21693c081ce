import { Menu } from '@mantine/core';
import type { ReportPreview } from '../../../src/app/api';
import { ActionButton } from '../../widgets/action-button';
import { EditableText } from '../../widgets/editable-text';
import { Icon } from '../../widgets/icon';
import classes from './report-room.module.css';
import type { Report } from './use-report';

/** Which cycles and which columns the tables have. */
export function RowsPane({ report, preview }: { report: Report; preview: ReportPreview }) {
  const { columns, cycles } = preview;
  const chosen = columns.filter((one) => one.chosen).map(({ key }) => key);
  const toggle = (key: string) => {
    const next = columns.map((one) => one.key).filter((one) => (one === key ? !chosen.includes(key) : chosen.includes(one)));
    report.choose({ columns: next });
  };
  return (
    <>
      {cycles.length > 0 && (
        <section className={classes.block} aria-label="Cycles in the table">
          <h2 className={classes.head}>Cycles in the table</h2>
          <EditableText
            framed
            label="Cycles in the table"
            placeholder="all"
            value={report.choices.cycles}
            refuse={refuseCycles}
            onCommit={(text) => report.choose({ cycles: text })}
          />
        </section>
      )}
      {columns.length > 0 && (
        <section className={classes.block} aria-label="Columns of the table">
          <Menu position="right-start" closeOnItemClick={false}>
            <Menu.Target>
              <ActionButton small hint="Columns of the table of parameters.">
                {`Columns, ${chosen.length} of ${columns.length}`}
              </ActionButton>
            </Menu.Target>
            <Menu.Dropdown>
              {columns.map(({ key, name, chosen: isChosen }) => (
                <Menu.Item
                  key={key}
                  leftSection={<span className={classes.mark}>{isChosen && <Icon name="check" size={13} />}</span>}
                  onClick={() => toggle(key)}
                >
                  {name}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </section>
      )}
    </>
  );
}

/** As the app reads it: single cycles, ranges, fresh. */
function refuseCycles(text: string): string | null {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const wrong = parts.find((part) => !/^(fresh|\d+)(\s*([-–—−…]|to)\s*(fresh|\d+))?$/i.test(part));
  return wrong === undefined ? null : `"${wrong}" is no cycle. Type them as in "fresh, 1, 10, 100 – 500".`;
}
