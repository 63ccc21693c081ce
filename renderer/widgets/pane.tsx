import type { ReactNode } from 'react';
import classes from './pane.module.css';
import { RichText } from './rich-text';

interface PaneProps {
  name: string;
  /** One remark, in text runs. */
  remark?: string;
  /** A segmented control after the name. */
  tabs?: ReactNode;
  /** Controls at the right end. */
  end?: ReactNode;
  /** Share of the column's height; panes without one take what they need. */
  grow?: number;
  /** Long work on what this pane shows. */
  busy?: boolean;
  children: ReactNode;
}

/** A named part of a column; hairlines instead of boxes. */
export function Pane({ name, remark, tabs, end, grow, busy, children }: PaneProps) {
  return (
    <section className={classes.pane} aria-label={name} style={grow === undefined ? undefined : { flex: `${grow} 1 0` }}>
      {busy && <div className={classes.busy} />}
      <header className={classes.header}>
        <h2 className={classes.name}>{name}</h2>
        {tabs}
        {remark !== undefined && (
          <span className={classes.remark} data-after-tabs={tabs !== undefined}>
            <RichText markup={remark} />
          </span>
        )}
        {end !== undefined && <div className={classes.end}>{end}</div>}
      </header>
      <div className={classes.body}>{children}</div>
    </section>
  );
}
