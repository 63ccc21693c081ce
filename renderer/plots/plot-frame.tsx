import type { Chart } from 'chart.js';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { ActionButton } from '../widgets/action-button';
import classes from './plot-frame.module.css';
import { PlotReading, type Reading } from './plot-reading';
import { PlotTable, type PlotTableData } from './plot-table';
import { usePlotMenu } from './use-plot-menu';

interface Place {
  x: number;
  y: number;
}

interface PlotFrameProps {
  /** The plot in a sentence: "Nyquist plot, 20 spectra, fresh to cycle 500". */
  label: string;
  chart: Chart | null;
  reading: Reading | null;
  onPoint(place: { x: number; y: number } | null): void;
  onPick(place: { x: number; y: number }): void;
  /** −1 or 1 along the points of the selected curve. */
  onStep(direction: -1 | 1): void;
  /** Larger (> 1) or smaller; a plot without it does not zoom. */
  onZoom?(factor: number): void;
  onReset?(): void;
  /** M at the point that is asked about, or a box drawn with Shift and the pointer, in CSS px. */
  onMask?(where: 'here' | { from: Place; to: Place }): void;
  /** What T shows as a table; made only while it is shown. */
  table(): PlotTableData;
  children: ReactNode;
}

const zoomKeys: Record<string, number> = { '+': 1.25, '=': 1.25, '-': 0.8, '−': 0.8 };

/** Pointer, keys and reading of a plot: a click picks, a drag pans, arrows walk along the points, + − 0 zoom, T shows the table. */
export function PlotFrame({ label, chart, reading, onPoint, onPick, onStep, onZoom, onReset, onMask, table, children }: PlotFrameProps) {
  const [showsTable, setShowsTable] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const closeTable = () => {
    setShowsTable(false);
    frame.current?.focus();
  };
  const pressed = useRef<Place | null>(null);
  const [box, setBox] = useState<{ from: Place; to: Place } | null>(null);
  const placeOf = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const { menu, onContextMenu, takes } = usePlotMenu();
  const onKeyDown = (event: KeyboardEvent) => {
    if (!showsTable && takes(event)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || showsTable) return;
    const direction =
      event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 0;
    const factor = zoomKeys[event.key];
    if (direction !== 0) onStep(direction);
    else if (onZoom !== undefined && factor !== undefined) onZoom(factor);
    else if (onReset !== undefined && event.key === '0') onReset();
    else if (onMask !== undefined && /^m$/i.test(event.key)) onMask('here');
    else if (/^t$/i.test(event.key)) setShowsTable(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={frame}
      className={classes.frame}
      role="application"
      aria-roledescription="plot"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a plot takes the keyboard, arrows walk along its points
      tabIndex={0}
      onKeyDown={onKeyDown}
      onContextMenu={onContextMenu}
      onDoubleClick={(event) => {
        if (!isOnButton(event)) onReset?.();
      }}
      onPointerMove={(event) => {
        onPoint(event.buttons === 0 ? placeOf(event) : null);
        if (box !== null) setBox({ from: box.from, to: placeOf(event) });
      }}
      onPointerLeave={() => onPoint(null)}
      onPointerDown={(event) => {
        if (isOnButton(event)) return;
        pressed.current = placeOf(event);
        if (onMask !== undefined && event.shiftKey && event.button === 0) {
          event.currentTarget.setPointerCapture(event.pointerId);
          setBox({ from: pressed.current, to: pressed.current });
        }
      }}
      onPointerUp={(event) => {
        const [from, to] = [pressed.current, placeOf(event)];
        if (box !== null) {
          setBox(null);
          onMask?.({ from: box.from, to });
        } else if (from !== null && event.button === 0 && Math.hypot(from.x - to.x, from.y - to.y) < 4) onPick(to);
        pressed.current = null;
      }}
    >
      {children}
      {box !== null && <div className={classes.box} style={boxStyle(box.from, box.to)} />}
      {reading !== null && <PlotReading reading={reading} width_px={chart?.width ?? 0} height_px={chart?.height ?? 0} />}
      <span className={classes.spoken} aria-live="polite">
        {reading === null ? '' : `${reading.title}: ${[...reading.lines.map(({ value }) => value), reading.note ?? []].flat().join(', ')}`}
      </span>
      {menu}
      {showsTable ? <PlotTable data={table()} onClose={closeTable} /> : <TableButton onClick={() => setShowsTable(true)} />}
    </div>
  );
}

/** The way to the table for the pointer, in the corner that no axis needs. */
function TableButton({ onClick }: { onClick(): void }) {
  return (
    <div className={classes.corner}>
      <ActionButton small quiet keys="T" onClick={onClick}>
        Table
      </ActionButton>
    </div>
  );
}

/** What is pressed on a button over the plot is not meant for the plot. */
function isOnButton({ target }: { target: EventTarget }): boolean {
  return target instanceof Element && target.closest('button') !== null;
}

function boxStyle(from: Place, to: Place) {
  return {
    left: Math.min(from.x, to.x),
    top: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  };
}
