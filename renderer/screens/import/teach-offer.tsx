import { useEffect, useState } from 'react';
import type { NameLessonOffer, ProjectRecording } from '../../../src/app/api';
import { execute } from '../../app/actions';
import { whenConnected } from '../../app/project-store';
import { ActionButton } from '../../widgets/action-button';
import classes from './import-detail.module.css';

/** One corrected name teaches the rest: offered where it would change others, with the reason where it cannot. */
export function TeachOffer({ recording, recordings }: { recording: ProjectRecording; recordings: readonly ProjectRecording[] }) {
  const [offer, setOffer] = useState<NameLessonOffer | null>(null);
  const { id } = recording;
  useEffect(() => {
    let isWanted = true;
    // What the others say counts as well: once they were taught there is nothing left to offer.
    if (!recordings.includes(recording)) return;
    // A recording that was taken away in the meantime has nothing to teach.
    whenConnected()
      .then((client) => client.call('import.lesson', { id: recording.id }))
      .then((answer) => isWanted && setOffer(answer))
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [recording, recordings]);
  if (offer === null || (offer.changes === 0 && offer.refused === null)) return null;
  if (offer.refused !== null) {
    return (
      <>
        <span />
        <span className={classes.hint}>The others stay as they are: {offer.refused}</span>
      </>
    );
  }
  return (
    <>
      <span />
      <span>
        <ActionButton small onClick={() => void execute({ type: 'import.teach', payload: { id } })}>
          Apply to {offer.changes === 1 ? '1 other' : `${offer.changes} others`}
        </ActionButton>
      </span>
    </>
  );
}
