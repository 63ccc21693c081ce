import { Menu } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useWindowSize } from '../../app/use-window-size';
import { ActionButton } from '../../widgets/action-button';
import { PaneNote } from '../../widgets/pane-note';
import { RoomHeader } from '../../widgets/room-header';
import { ChecksPane } from './checks-pane';
import { ContentsPane } from './contents-pane';
import { ExportPane } from './export-pane';
import { PageView } from './page-view';
import { chooseDraft, exportReport } from './report-actions';
import classes from './report-room.module.css';
import { RowsPane } from './rows-pane';
import { StylePane } from './style-pane';
import { type Report, useReport } from './use-report';
import { useReportCommands } from './use-report-commands';

/** Is it ready to send? What goes in, the page as it leaves, how it is written. */
export function ReportScreen() {
  const report = useReport();
  const { narrow } = useWindowSize();
  const [selected, setSelected] = useState<string | null>(null);
  const [pages, setPages] = useState(0);
  const [drawer, setDrawer] = useState(false);
  const toggleDrawer = useCallback(() => setDrawer((open) => !open), []);
  useReportCommands(report, narrow ? toggleDrawer : null);
  const { preview, error, busy } = report;
  const figure = preview?.contents.find(({ id, detail }) => id === selected && / mm$/.test(detail)) ?? null;
  const facts = `Supporting information, ${report.title}${pages === 0 ? '' : ` · ${pages === 1 ? '1 page' : `${pages} pages`}`}`;
  return (
    <>
      <RoomHeader name="Report" facts={facts}>
        <CompareMenu report={report} />
        {narrow && (
          <ActionButton keys="S" onClick={toggleDrawer}>
            Style and export
          </ActionButton>
        )}
        <ActionButton primary keys="Mod+E" disabled={preview === null} onClick={() => void exportReport(report, 'docx')}>
          Export Word file
        </ActionButton>
      </RoomHeader>
      <div className={classes.room} data-narrow={narrow}>
        <div className={classes.left}>
          {preview !== null && (
            <>
              <ContentsPane report={report} preview={preview} selected={selected} onSelect={setSelected} />
              <RowsPane report={report} preview={preview} />
              <ChecksPane report={report} preview={preview} />
            </>
          )}
        </div>
        <div className={classes.middle}>
          {busy && <div className={classes.busy} />}
          {error !== null && <PaneNote>{[error.message, error.hint].filter(Boolean).join(' ')}</PaneNote>}
          {preview !== null && <PageView html={preview.html} selected={selected} onPages={setPages} />}
        </div>
        {(!narrow || drawer) && (
          <aside className={classes.right} aria-label="Style and export">
            <StylePane report={report} figure={figure} />
            <ExportPane report={report} />
          </aside>
        )}
      </div>
    </>
  );
}

/** Numbers that readers of an earlier report know otherwise. */
function CompareMenu({ report }: { report: Report }) {
  const { preview, comparison, setComparison } = report;
  const hasDraft = preview?.draftAt_ms != null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionButton>Compare with a draft</ActionButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={!hasDraft} onClick={() => setComparison({ file: null, showBoth: true })}>
          {hasDraft ? 'What went out last from this project' : 'Nothing went out from this project yet'}
        </Menu.Item>
        <Menu.Item onClick={() => void chooseDraft().then((file) => file !== null && setComparison({ file, showBoth: true }))}>
          A report file (json) …
        </Menu.Item>
        {comparison.showBoth && (
          <Menu.Item onClick={() => setComparison({ file: null, showBoth: false })}>Show the page as it leaves</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
