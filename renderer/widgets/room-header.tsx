import type { ReactNode } from 'react';
import classes from './room-header.module.css';

interface RoomHeaderProps {
  name: string;
  /** One line of facts. */
  facts: ReactNode;
  /** Actions; exactly one of them primary. */
  children?: ReactNode;
}

/** Name of the room, what it is about, what can be done. */
export function RoomHeader({ name, facts, children }: RoomHeaderProps) {
  return (
    <header className={classes.header}>
      <h1 className={classes.name}>{name}</h1>
      <div className={classes.facts}>{facts}</div>
      <div className={classes.actions}>{children}</div>
    </header>
  );
}
