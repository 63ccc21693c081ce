import { type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import classes from './splitter.module.css';

interface SplitterProps {
  left: ReactNode;
  right: ReactNode;
  /** Share of the left column, 0 … 1. */
  share: number;
  /** Narrowest columns in CSS px. */
  least: readonly [number, number];
  /** null restores the default. */
  onShare(share: number | null): void;
}

/** Evidence left, numbers right; the line between them drags, arrow keys move it, a double click restores it. */
export function Splitter({ left, right, share, least, onShare }: SplitterProps) {
  const frame = useRef<HTMLDivElement>(null);
  const move = (event: PointerEvent) => {
    const box = frame.current?.getBoundingClientRect();
    if (event.buttons === 0 || box === undefined) return;
    onShare(Math.min(Math.max(event.clientX - box.left, least[0]), box.width - least[1]) / box.width);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? -0.02 : event.key === 'ArrowRight' ? 0.02 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    onShare(Math.min(Math.max(share + step, 0.2), 0.8));
  };
  return (
    <div
      ref={frame}
      className={classes.frame}
      style={{ '--columns': `minmax(${least[0]}px, ${share}fr) 1px minmax(${least[1]}px, ${1 - share}fr)` } as CSSProperties}
    >
      <div className={classes.column}>{left}</div>
      <hr
        className={classes.line}
        aria-orientation="vertical"
        aria-label="Width of the panes"
        aria-valuenow={Math.round(share * 100)}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={move}
        onDoubleClick={() => onShare(null)}
      />
      <div className={classes.column}>{right}</div>
    </div>
  );
}
