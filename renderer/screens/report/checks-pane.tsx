import type { ReportPreview } from '../../../src/app/api';
import { fitSpectra } from '../../app/actions';
import { useProjectStore } from '../../app/project-store';
import { useViewState } from '../../app/view-state';
import { Icon, type IconName } from '../../widgets/icon';
import classes from './report-room.module.css';
import type { Report } from './use-report';

const icons: Record<ReportPreview['checks'][number]['kind'], IconName> = {
  ok: 'check',
  warn: 'warning',
  refused: 'refused',
  stale: 'stale',
};

/** What to settle before it is sent, each with its next action. */
export function ChecksPane({ report, preview }: { report: Report; preview: ReportPreview }) {
  const { checks, changes, draftAt_ms } = preview;
  const { comparison, setComparison } = report;
  const draft = comparison.file?.name ?? (draftAt_ms === null ? null : `the draft of ${dayOf(draftAt_ms)}`);
  return (
    <section className={classes.block} aria-label="Before it goes out">
      <h2 className={classes.head}>Before it goes out</h2>
      <ul className={classes.checks}>
        {draft !== null && (changes.length > 0 || comparison.file !== null) && (
          <li className={classes.check} data-kind={changes.length > 0 ? 'warn' : 'ok'}>
            <Icon name={changes.length > 0 ? 'warning' : 'check'} size={14} />
            <span>
              {`${changes.length === 0 ? 'No number' : changes.length === 1 ? '1 number' : `${changes.length} numbers`} changed since ${draft}. `}
              {changes.length > 0 && (
                <LinkButton onClick={() => setComparison({ ...comparison, showBoth: !comparison.showBoth })}>
                  {comparison.showBoth ? 'Show the new ones' : 'Show both'}
                </LinkButton>
              )}
            </span>
          </li>
        )}
        {checks.map(({ kind, text, action }) => (
          <li key={text} className={classes.check} data-kind={kind}>
            <Icon name={icons[kind]} size={14} />
            <span>
              {text} {action !== '' && <LinkButton onClick={() => follow(action)}>{action}</LinkButton>}
            </span>
          </li>
        ))}
      </ul>
      {comparison.showBoth && changes.length > 0 && (
        <ul className={classes.changes} aria-label="Numbers that changed">
          {changes.slice(0, mostChanges).map(({ key, what, before, now, unit }) => (
            <li key={key}>
              {what}: <del>{before}</del> {now} {unit}
            </li>
          ))}
          {changes.length > mostChanges && <li>{`and ${changes.length - mostChanges} more, marked on the page`}</li>}
        </ul>
      )}
    </section>
  );
}

const mostChanges = 12;

function LinkButton({ children, onClick }: { children: string; onClick(): void }) {
  return (
    <button type="button" className={classes.link} onClick={onClick}>
      {children}
    </button>
  );
}

/** The next action of a check, by its words. */
function follow(action: string): void {
  const { project } = useProjectStore.getState();
  if (action === 'Fit again') {
    const old = project.recordings.filter(({ id }) => project.fits[id]?.stale != null).map(({ id }) => id);
    useViewState.setState({ room: 'series' });
    void fitSpectra(old);
  } else if (action === 'Enter the area') {
    const bare = project.recordings.find(
      ({ sample, id }) => project.fits[id] !== undefined && project.cells[sample]?.area_cm2 === undefined,
    );
    if (bare !== undefined) useViewState.setState({ sample: bare.sample, editedCell: bare.sample });
  } else useViewState.setState({ room: 'series' });
}

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const dayOf = (at_ms: number) => days.format(at_ms);
