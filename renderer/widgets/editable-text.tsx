import { type KeyboardEvent, useRef, useState } from 'react';
import classes from './editable-text.module.css';

interface EditableTextProps {
  /** What it is, for those who cannot see where it stands. */
  label: string;
  value: string;
  /** Why an entry cannot be taken; null takes it. */
  refuse(text: string): string | null;
  onCommit(text: string): void;
  align?: 'left' | 'right';
  /** Shown while it is empty. */
  placeholder?: string;
  /** A field that always looks like one; in tables it does so only when pointed at. */
  framed?: boolean;
}

/** Text that can be typed over: Enter or leaving commits, Esc takes back, a bad entry stays with its reason below. */
export function EditableText({ label, value, refuse, onCommit, align = 'left', framed, placeholder }: EditableTextProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const reason = draft === null ? null : refuse(draft);
  const commit = () => {
    if (draft === null || reason !== null) return;
    setDraft(null);
    if (draft.trim() !== value) onCommit(draft.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter') {
      event.preventDefault();
      commit();
      if (reason === null) field.current?.blur();
    } else if (event.key === 'Escape') {
      setDraft(null);
      requestAnimationFrame(() => field.current?.blur());
    }
  };
  return (
    <span className={classes.frame}>
      <input
        ref={field}
        className={classes.field}
        data-align={align}
        data-framed={framed}
        aria-label={label}
        title={value}
        placeholder={placeholder}
        aria-invalid={reason !== null}
        value={draft ?? value}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {reason !== null && (
        <span className={classes.reason} role="alert">
          {reason}
        </span>
      )}
    </span>
  );
}
