import { Tooltip } from '@mantine/core';
import classes from './refused-value.module.css';

/** "n.d." is as finished as a value; its reason is one pointing away. */
export function RefusedValue({ reason }: { reason: string }) {
  return (
    <Tooltip label={reason} multiline maw={280}>
      <button type="button" className={classes.refused} aria-label={`not determined: ${reason}`}>
        n.d.
      </button>
    </Tooltip>
  );
}
