import classes from './noted-value.module.css';

/** A number that has no uncertainty, and why: "fixed", "at bound". */
export function NotedValue({ text, note }: { text: string; note: string }) {
  return (
    <span className={classes.value}>
      {text} <span className={classes.note}>{note}</span>
    </span>
  );
}
