import { useMemo } from 'react';
import { type AppCommand, useCommands } from '../../app/command-registry';
import { turnPage } from './page-view';
import { chooseDraft, copyReportTable, exportReport } from './report-actions';
import type { Report } from './use-report';

/** What can be done in the Report room, by palette, key and button alike. */
export function useReportCommands(report: Report, toggleDrawer: (() => void) | null): void {
  const commands = useMemo((): AppCommand[] => {
    const { preview, comparison, setComparison } = report;
    const blocked = preview === null ? 'The page is not ready yet.' : null;
    const write = (id: string, title: string, kind: Parameters<typeof exportReport>[1], keys?: string): AppCommand => ({
      id: `report.${id}`,
      title,
      run: () => void exportReport(report, kind),
      blocked,
      ...(keys === undefined ? {} : { keys }),
    });
    return [
      write('word', 'Export Word file', 'docx', 'Mod+E'),
      write('latex', 'Export LaTeX', 'tex'),
      write('excel', 'Export Excel file', 'xlsx'),
      write('pdf', 'Export PDF', 'pdf'),
      write('html', 'Export web page', 'html'),
      write('csv', 'Export tables as CSV', 'csv'),
      write('figures', 'Export figures', 'figures'),
      write('figureData', 'Export figure data', 'figureData'),
      write('json', 'Export every number’s origin', 'json'),
      {
        id: 'report.copyNumbers',
        title: 'Copy table for Excel',
        keys: 'Mod+Shift+C',
        run: () => preview && void copyReportTable(preview, 'numbers'),
        blocked,
      },
      { id: 'report.copy', title: 'Copy table for Word', keys: 'Mod+C', run: () => copyUnlessMarked(report), blocked },
      { id: 'report.next', title: 'Next page', keys: 'PageDown', run: () => turnPage(1), blocked },
      { id: 'report.previous', title: 'Previous page', keys: 'PageUp', run: () => turnPage(-1), blocked },
      {
        id: 'report.compare',
        title: 'Compare with a report file',
        run: () => void chooseDraft().then((file) => file !== null && setComparison({ file, showBoth: true })),
      },
      ...(comparison.file === null
        ? []
        : [
            {
              id: 'report.compareKept',
              title: 'Compare with the draft of this project',
              run: () => setComparison({ ...comparison, file: null }),
            },
          ]),
      ...(toggleDrawer === null ? [] : [{ id: 'report.style', title: 'Style and export', keys: 'S', run: toggleDrawer }]),
    ];
  }, [report, toggleDrawer]);
  useCommands('report', commands);
}

/** A person who marked text wants that text. */
function copyUnlessMarked({ preview }: Report): void {
  if (!(getSelection()?.isCollapsed ?? true)) document.execCommand('copy');
  else if (preview !== null) void copyReportTable(preview, 'printed');
}
