import { formatReading } from '../../src/core/plot/format-reading';
import { lineOf, type TracePoint } from './find-trace-point';
import type { Reading } from './plot-reading';
import type { TraceAxis, TraceModel } from './trace-model';

/** What a point of a line says when asked: both numbers with their units, and its row. `place` is in CSS px of the plot. */
export function traceReading(model: TraceModel, at: TracePoint, place: { x: number; y: number }): Reading | null {
  const line = lineOf(model, at);
  const panel = model.panels.find(({ id }) => id === at.panel);
  if (line === null || panel === undefined || !(at.index < line.x.length)) return null;
  const row = line.row?.[at.index];
  return {
    ...place,
    title: line.label,
    colour: line.colour,
    lines: [
      { quantity: model.x.name, value: traceNumber(line.x[at.index] as number, model.x) },
      { quantity: panel.axis.name, value: traceNumber(line.y[at.index] as number, panel.axis) },
      ...(row === undefined || model.x.name === 'row' ? [] : [{ quantity: 'row', value: String(row + 1) }]),
    ],
  };
}

/** A number of an axis with its unit, with as many digits as tell neighbours apart. */
function traceNumber(value: number, { factor, unit, min, max, written }: TraceAxis): string {
  if (written !== undefined)
    return unit === '' ? writtenNumber(written.numberAt(value)) : `${writtenNumber(written.numberAt(value))} ${unit}`;
  const span = max > min ? max - min : Math.abs(max) || 1;
  const digits = Math.min(8, Math.max(4, Math.ceil(Math.log10((Math.max(Math.abs(min), Math.abs(max)) / span) * 1e4))));
  const shown = factor === 1 && Number.isInteger(value) && unit === '' ? String(value) : formatReading(value * factor, digits);
  return unit === '' ? shown : `${shown} ${unit}`;
}

function writtenNumber(value: number): string {
  return Math.abs(value - Math.round(value)) < 1e-6 ? String(Math.round(value)) : formatReading(value, 4);
}
