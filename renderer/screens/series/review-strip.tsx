import { ActionButton } from '../../widgets/action-button';
import { FlagMark } from '../../widgets/flag-mark';
import { KeyHint } from '../../widgets/key-hint';
import { acceptanceWords } from './acceptance-words';
import classes from './review-strip.module.css';
import { acceptFits, fitAgain, leaveOut, maskAndFit } from './series-changes';
import type { SeriesRow } from './series-rows';

interface ReviewStripProps {
  /** Rows with something to look at, in the order of the series. */
  flagged: SeriesRow[];
  selected: SeriesRow | null;
  onWalk(direction: -1 | 1): void;
}

/** What is flagged, why, and the next action as a button; one line while nothing flagged is selected. */
export function ReviewStrip({ flagged, selected, onWalk }: ReviewStripProps) {
  const flag = selected?.flag ?? null;
  if (selected === null || flag === null) {
    if (flagged.length === 0) return null;
    return (
      <section className={classes.line} aria-label="Review">
        <FlagMark kind="warning" meaning="to look at" />
        <strong>{flagged.length} to look at</strong>
        <span className={classes.list}>{flagged.map(({ label, suffix }) => `${label} ${suffix}`.trim()).join(', ')}</span>
        <span className={classes.end}>
          <ActionButton small keys="N" onClick={() => onWalk(1)}>
            Walk through
          </ActionButton>
        </span>
      </section>
    );
  }
  const at = flagged.findIndex(({ id }) => id === selected.id);
  return (
    <section className={classes.strip} aria-label="Review">
      <div className={classes.head}>
        <FlagMark kind={flag.kind} meaning={flag.title} />
        <strong>
          {capital(selected.name)}: {flag.title}
        </strong>
        <span className={classes.count}>
          {at >= 0 && `${at + 1} of ${flagged.length} to look at `}
          <KeyHint keys="P" /> <KeyHint keys="N" />
        </span>
      </div>
      <div className={classes.reasons}>
        {flag.reasons.map(({ message, action }) => (
          <p key={message}>
            {message} {action !== '' && <span className={classes.next}>{action}</span>}
          </p>
        ))}
      </div>
      <div className={classes.actions}>
        <ReviewActions row={selected} />
        {flag.kind === 'accepted' && <span className={classes.accepted}>{acceptanceWords(selected.fit?.acceptance)}</span>}
        <span className={classes.end}>
          <ActionButton small quiet keys="X" onClick={() => void leaveOut([selected.id])}>
            Leave out
          </ActionButton>
        </span>
      </div>
    </section>
  );
}

/** The next action that the flag proposes comes first, taking things as they are after it. */
function ReviewActions({ row }: { row: SeriesRow }) {
  const { flag, fit, id } = row;
  if (flag?.kind === 'error' || flag?.kind === 'stale') {
    return (
      <ActionButton small primary onClick={() => void fitAgain(id)}>
        Fit this one again
      </ActionButton>
    );
  }
  const accepted = flag?.kind === 'accepted';
  const bad = flag?.code === 'KRAMERS_KRONIG' ? badPoints(row) : [];
  return (
    <>
      {bad.length > 0 && !accepted && fit !== null && (
        <ActionButton small primary onClick={() => void maskAndFit(id, bad)}>
          {bad.length === 1 ? 'Leave out 1 point and fit again' : `Leave out ${bad.length} points and fit again`}
        </ActionButton>
      )}
      <ActionButton small primary={!accepted && bad.length === 0} keys="A" onClick={() => void acceptFits([id], !accepted)}>
        {accepted ? 'Take back the acceptance' : acceptWords(row)}
      </ActionButton>
    </>
  );
}

function badPoints({ result }: SeriesRow): number[] {
  return result?.kramersKronig?.badPoints ?? [];
}

function acceptWords({ flag }: SeriesRow): string {
  if (flag?.code === 'ARCS_NOT_SPLIT') return 'Report the sum';
  return flag?.code === 'DIFFUSION_REFUSED' ? 'Report n.d.' : 'Accept as it is';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
