import classes from './refused-mark.module.css';

/** "n.d." is as finished as a value; where it stands in a button, that tells the reason. */
export function RefusedMark({ reason }: { reason: string }) {
  return (
    <span className={classes.refused} title={reason}>
      n.d.
    </span>
  );
}
