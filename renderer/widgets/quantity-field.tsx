import { type KeyboardEvent, useId, useState } from 'react';
import classes from './quantity-field.module.css';
import { RichText } from './rich-text';

interface QuantityFieldProps {
  /** Text runs: "Area *A*". */
  label: string;
  /** As it is now, "1.539(15) cm²"; empty where it is not known. */
  value: string;
  /** An example with its unit, shown while it is empty. */
  example: string;
  /** How an entry is read ("= 0.0045 cm"), or why it cannot be. */
  read(text: string): { echo: string } | { reason: string };
  /** Called with what was typed; empty forgets. */
  onCommit(text: string): void;
}

/** A number with its unit: Enter or leaving commits, Esc takes back, the reading is echoed, a bad entry keeps its text. */
export function QuantityField({ label, value, example, read, onCommit }: QuantityFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const id = useId();
  const text = draft ?? value;
  const reading = text.trim() === '' ? { echo: '' } : read(text);
  const isBad = 'reason' in reading;
  const commit = () => {
    if (draft === null || isBad) return;
    setDraft(null);
    if (draft.trim() !== value) onCommit(draft.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    else if (event.key === 'Escape' && draft !== null) {
      setDraft(null);
      event.stopPropagation();
    }
  };
  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={id}>
        <RichText markup={label} />
      </label>
      <input
        id={id}
        className={classes.input}
        value={text}
        placeholder={example}
        aria-invalid={isBad}
        aria-describedby={`${id}-reading`}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      <span id={`${id}-reading`} className={classes.reading} data-bad={isBad} role={isBad ? 'alert' : undefined}>
        {isBad ? reading.reason : reading.echo}
      </span>
    </div>
  );
}
