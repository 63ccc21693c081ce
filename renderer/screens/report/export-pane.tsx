import { exportReport, type ReportKind } from './report-actions';
import classes from './report-room.module.css';
import type { Report } from './use-report';

const kinds: readonly { kind: ReportKind; name: string; ending: string }[] = [
  { kind: 'docx', name: 'Word', ending: 'docx' },
  { kind: 'tex', name: 'LaTeX', ending: 'tex, with booktabs' },
  { kind: 'xlsx', name: 'Excel', ending: 'xlsx, numbers live' },
  { kind: 'pdf', name: 'PDF', ending: 'pdf' },
  { kind: 'html', name: 'Web page', ending: 'html, all in one' },
  { kind: 'csv', name: 'Tables', ending: 'csv' },
  { kind: 'figures', name: 'Figures', ending: 'svg, pdf, png 600 dpi' },
  { kind: 'figureData', name: 'Figure data', ending: 'csv' },
  { kind: 'json', name: 'Every number’s origin', ending: 'json' },
];

/** Every kind of file the report can leave as. */
export function ExportPane({ report }: { report: Report }) {
  return (
    <section className={classes.block} aria-label="Export">
      <h2 className={classes.head}>Export</h2>
      <div className={classes.exports}>
        {kinds.map(({ kind, name, ending }) => (
          <button key={kind} type="button" className={classes.export} onClick={() => void exportReport(report, kind)}>
            <span>{name}</span>
            <span className={classes.detail}>{ending}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
