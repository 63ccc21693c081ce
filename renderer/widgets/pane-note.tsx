import type { ReactNode } from 'react';
import classes from './pane-note.module.css';

/** One sentence over a pane's own empty axes, and at most one button. */
export function PaneNote({ children }: { children: ReactNode }) {
  return <div className={classes.note}>{children}</div>;
}
