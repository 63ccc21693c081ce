import { Modal } from '@mantine/core';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { execute } from '../../app/actions';
import { useProjectStore } from '../../app/project-store';
import { useViewState } from '../../app/view-state';
import classes from './notes-dialog.module.css';

/** What a person wants to remember: of the project, of the cell that is shown, of the recording that is selected. */
export function NotesDialog() {
  const open = useViewState(({ layer }) => layer === 'notes');
  return (
    <Modal
      opened={open}
      onClose={() => useViewState.setState({ layer: null })}
      title="Notes"
      size={620}
      overlayProps={{ backgroundOpacity: 0.16 }}
    >
      <Notes />
    </Modal>
  );
}

function Notes() {
  const project = useProjectStore((store) => store.project);
  const { sample: wanted, selectedId } = useViewState();
  const samples = new Set(project.recordings.map((recording) => recording.sample));
  const sample = wanted !== null && samples.has(wanted) ? wanted : [...samples][0];
  const recording = project.recordings.find(({ id }) => id === selectedId);
  return (
    <div className={classes.notes}>
      <Note about="project" title={`Project ${project.title}`} text={project.notes.project ?? ''} />
      {sample !== undefined && <Note key={sample} about={sample} title={`Cell ${sample}`} text={project.notes[sample] ?? ''} />}
      {recording !== undefined ? (
        <Note key={recording.id} about={recording.id} title={`Recording ${recording.label}`} text={project.notes[recording.id] ?? ''} />
      ) : (
        <p className={classes.hint}>Select a spectrum or a recording to write a note on it alone.</p>
      )}
      <OtherNotes shown={['project', sample, recording?.id]} />
    </div>
  );
}

/** Notes on what is not shown now, so that none is out of sight. */
function OtherNotes({ shown }: { shown: readonly (string | undefined)[] }) {
  const { notes, recordings } = useProjectStore((store) => store.project);
  const others = Object.entries(notes).filter(([about, text]) => !shown.includes(about) && text !== '');
  if (others.length === 0) return null;
  return (
    <section>
      <h3 className={classes.title}>Other notes</h3>
      {others.map(([about, text]) => (
        <p key={about} className={classes.other}>
          <strong>{recordings.find(({ id }) => id === about)?.label ?? about}</strong> {text}
        </p>
      ))}
    </section>
  );
}

/** Kept when the field is left or the dialog closed; undo takes it back. */
function Note({ about, title, text }: { about: string; title: string; text: string }) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, text });
  latest.current = { draft, text };
  const keep = useCallback(() => {
    const { draft: typed, text: kept } = latest.current;
    if (typed !== null && typed !== kept) void execute({ type: 'notes.write', payload: { about, text: typed } });
    setDraft(null);
  }, [about]);
  // A field that goes away with its dialog is never left.
  useEffect(() => keep, [keep]);
  return (
    <div>
      <label className={classes.title} htmlFor={id}>
        {title}
      </label>
      <textarea
        id={id}
        className={classes.field}
        rows={3}
        maxLength={100_000}
        value={draft ?? text}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={keep}
      />
    </div>
  );
}
