import { ActionButton } from '../../widgets/action-button';
import { FlagMark } from '../../widgets/flag-mark';
import { KeyHint } from '../../widgets/key-hint';
import classes from './review-strip.module.css';
import { acceptFits, leaveOut } from './series-changes';
import type { SeriesRow } from './series-rows';

interface ReviewStripProps {
  /** Rows with something to look at, in the order of the series. */
  flagged: SeriesRow[];
  selected: SeriesRow | null;
  onWalk(direction: -1 | 1): void;
  onFit(): void;
}

/** What is flagged, why, and the next action as a button; one line while nothing flagged is selected. */
export function ReviewStrip({ flagged, selected, onWalk, onFit }: ReviewStripProps) {
  const flag = selected?.flag ?? null;
  if (selected === null || flag === null) {
    if (flagged.length === 0) return null;
    return (
      <section className={classes.line} aria-label="Review">
        <FlagMark kind="warning" meaning="to look at" />
        <strong>{flagged.length} to look at</strong>
        <span className={classes.list}>{flagged.map(({ label }) => label).join(', ')}</span>
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
        {flag.reasons.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
      </div>
      <div className={classes.actions}>
        <ReviewActions row={selected} onFit={onFit} />
        <span className={classes.end}>
          <ActionButton small quiet keys="X" onClick={() => leaveOut([selected.id])}>
            Leave out
          </ActionButton>
        </span>
      </div>
    </section>
  );
}

function ReviewActions({ row, onFit }: { row: SeriesRow; onFit(): void }) {
  const kind = row.flag?.kind;
  if (kind === 'error' || kind === 'stale') {
    return (
      <ActionButton small primary onClick={onFit}>
        Fit this one again
      </ActionButton>
    );
  }
  const accepted = kind === 'accepted';
  return (
    <ActionButton small primary={!accepted} keys="A" onClick={() => acceptFits([row.id], !accepted)}>
      {accepted ? 'Take back the acceptance' : acceptWords(row)}
    </ActionButton>
  );
}

function acceptWords(row: SeriesRow): string {
  return row.flag?.title === 'two arcs cannot be told apart' ? 'Report the sum' : 'Accept as it is';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
