import { ActionButton } from '../../widgets/action-button';
import { FlagMark } from '../../widgets/flag-mark';
import { editCircuit } from './edit-circuit';
import classes from './fit-notes.module.css';
import type { FittedSpectrum } from './use-fitted-spectrum';

interface Note {
  key: string;
  title: string;
  text: string;
  action?: { label: string; run(): void };
}

/** What is to be settled about this fit, each with its next action. */
export function FitNotes({ spectrum, onFit }: { spectrum: FittedSpectrum; onFit(circuit: string): void }) {
  const notes = notesOf(spectrum, onFit);
  if (notes.length === 0) return null;
  return (
    <section className={classes.notes} aria-label="To settle">
      {notes.map(({ key, title, text, action }) => (
        <div key={key} className={classes.note}>
          <FlagMark kind="warning" meaning={title} />
          <p>
            <strong>{title}</strong> {text}
          </p>
          {action !== undefined && (
            <ActionButton small primary onClick={action.run}>
              {action.label}
            </ActionButton>
          )}
        </div>
      ))}
    </section>
  );
}

/** The proposal that `A` accepts. */
export function proposalOf(spectrum: FittedSpectrum, onFit: (circuit: string) => void): (() => void) | null {
  return notesOf(spectrum, onFit).find(({ action }) => action !== undefined)?.action?.run ?? null;
}

function notesOf({ result, read, fit, isEditing }: FittedSpectrum, onFit: (circuit: string) => void): Note[] {
  if (result === null || isEditing) return [];
  const notes: Note[] = [];
  if (fit?.stale != null) notes.push({ key: 'stale', title: 'The numbers are old.', text: fit.stale });
  for (const { name, value, atBound } of result.parameters) {
    const element = /^(CPE\d+)_alpha$/.exec(name)?.[1];
    if (!atBound || element === undefined || value !== 1 || read.compiled === null) continue;
    const circuit = editCircuit(read.compiled.tree, element, { kind: 'replace', symbol: 'C' });
    notes.push({
      key: name,
      title: `${name} rests on its bound 1.`,
      text: 'This element behaves as a plain capacitor; the others are unaffected.',
      ...(circuit === null ? {} : { action: { label: 'Use a capacitor', run: () => onFit(circuit) } }),
    });
  }
  const said = new Set(notes.map(({ key }) => key));
  for (const { code, message } of result.warnings) {
    const isSaid = [...said].some((name) => message.includes(name));
    if (!isSaid) notes.push({ key: `${code} ${message}`, title: '', text: message });
  }
  return notes;
}
