import { useMemo } from 'react';
import { useProjectStore } from '../../app/project-store';
import { ActionButton } from '../../widgets/action-button';
import { FlagMark } from '../../widgets/flag-mark';
import { cvNotes } from './cv-notes';
import classes from './cv-notes-pane.module.css';
import type { CvSeries } from './use-cv';

const meanings = { error: 'cannot be used', warning: 'to know', refused: 'not determined' } as const;

/** What to know of the series in plain words, each with its next action. */
export function CvNotesPane({ series }: { series: CvSeries }) {
  const project = useProjectStore((store) => store.project);
  const notes = useMemo(() => cvNotes(series, project), [series, project]);
  if (notes.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled with the keyboard
    <section className={classes.notes} aria-label="To know" tabIndex={0}>
      {notes.map(({ kind, text, action }) => (
        <div key={text} className={classes.note}>
          <FlagMark kind={kind} meaning={meanings[kind]} />
          <p>{text}</p>
          {action !== undefined && (
            <ActionButton small onClick={action.run}>
              {action.label}
            </ActionButton>
          )}
        </div>
      ))}
    </section>
  );
}
