import { useEffect, useRef } from 'react';
import classes from './check-box.module.css';

interface CheckBoxProps {
  label: string;
  checked: boolean;
  /** Some, but not all, of what it stands for. */
  partly?: boolean;
  disabled?: boolean;
  onChange?(): void;
}

/** The browser's own box in our colours: a table draws hundreds of them. */
export function CheckBox({ label, checked, partly = false, disabled = false, onChange }: CheckBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = partly;
  }, [partly]);
  return (
    <input
      ref={box}
      className={classes.box}
      type="checkbox"
      aria-label={label}
      checked={checked}
      disabled={disabled}
      onChange={() => onChange?.()}
    />
  );
}
