import type { UncertainText } from '../../src/core/format-uncertainty';
import classes from './uncertain-value.module.css';

interface UncertainValueProps {
  text: UncertainText;
  /** Characters after the decimal point that the column keeps free, uncertainty included. */
  tail: number;
}

/** A number aligned on its decimal point; the parenthesis stands back. */
export function UncertainValue({ text, tail }: UncertainValueProps) {
  return (
    <span className={classes.value}>
      {text.integer}
      <span className={classes.tail} style={{ width: `${tail}ch` }}>
        {text.fraction}
        <span className={classes.uncertainty}>{text.uncertainty}</span>
      </span>
    </span>
  );
}
