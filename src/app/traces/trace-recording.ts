import { ValidationError } from '../../core/errors';
import { nearestName } from '../../core/nearest-name';
import type { TimeSeriesRecording } from '../../core/recording';
import type { TimeSeriesColumn } from '../../core/time-series';
import { columnRange, rangeOfRows } from './column-range';
import type { RecordingTrace, TraceCurve, TraceQuantity } from './recording-trace';
import { rowsInWindow } from './rows-in-window';
import { thinCrowd } from './thin-crowd';
import { thinLine } from './thin-line';
import { thinPath } from './thin-path';
import type { TraceRequest } from './trace-request';

/** Fewer rows than this a pixel are drawn as they are. */
const rowsPerPixel = 2;
const tolerance_px = 0.25;
/** More points than this fill their pixels several times over. */
const mostPoints = 40_000;
/** A crowd of lines is thinned on a grid of at most this many cells. */
const mostCells = 120_000;

/**
 * The curves of a time series that a plot of the size asked for can show.
 * @throws ValidationError COLUMN_MISSING where the recording has no such quantity, INPUT_INVALID where it has fewer rows
 */
export function traceRecording({ series, id }: TimeSeriesRecording, request: TraceRequest): RecordingTrace {
  const { from, to } = request.rows ?? { from: 0, to: series.rows };
  if (to > series.rows)
    throw new ValidationError('INPUT_INVALID', `Recording "${id}" has no row ${to}.`, { expected: `rows up to ${series.rows}` });
  const columnOf = (quantity: string) => {
    const column = quantity === 'row' ? rowColumn(series.rows) : series.columns.find((each) => each.quantity === quantity);
    if (column !== undefined) return column;
    const names = series.columns.map((each) => each.quantity);
    throw new ValidationError('COLUMN_MISSING', `Recording "${id}" has no ${quantity}.`, {
      expected: `one of ${[...names, 'row'].join(', ')}`,
      nearest: nearestName(quantity, names),
    });
  };
  const x = columnOf(request.x);
  const described = describe(x, from, to);
  return { id: request.id, x: described, curves: request.y.map((name) => traceCurve(x, described, columnOf(name), from, to, request)) };
}

function traceCurve(
  { values: x }: TimeSeriesColumn,
  xRange: TraceQuantity,
  column: TimeSeriesColumn,
  from: number,
  to: number,
  { kind, window, width_px, height_px = width_px }: TraceRequest,
): TraceCurve {
  const { values: y } = column;
  const described = describe(column, from, to);
  const [xMin, xMax] = window === undefined ? [xRange.min, xRange.max] : [window.xMin, window.xMax];
  const { first, end, inSight } = rowsInWindow(x, from, to, window);
  let rows: number[];
  if (end - first <= rowsPerPixel * width_px) rows = Array.from({ length: end - first }, (_, k) => first + k);
  else rows = thinLine(x, y, first, end, { xMin, xMax, columns: kind === 'line' ? width_px : 2 * width_px });
  const [yMin, yMax] = [window?.yMin ?? described.min, window?.yMax ?? described.max];
  if (rows.length > mostPoints) {
    const coarseness = Math.max(1, Math.sqrt((width_px * height_px) / mostCells));
    const cells = { width_px: Math.ceil(width_px / coarseness), height_px: Math.ceil(height_px / coarseness) };
    rows = thinCrowd(x, y, rows, { xMin, xMax, yMin, yMax, ...cells });
  }
  if (rows.length > (kind === 'path' ? rowsPerPixel * width_px : mostPoints)) {
    const scale = { xPixels: pixelsPerUnit(width_px, xMin, xMax), yPixels: pixelsPerUnit(height_px, yMin, yMax) };
    rows = thinPath(x, y, rows, scale, tolerance_px);
  }
  const pick = (values: Float64Array) => Float64Array.from(rows, (row) => values[row] as number);
  return { ...described, x: pick(x), y: pick(y), row: Float64Array.from(rows), rowsInSight: inSight };
}

function pixelsPerUnit(pixels: number, min: number, max: number): number {
  return max > min ? pixels / (max - min) : 0;
}

function describe({ quantity, unit, sourceName, values }: TimeSeriesColumn, from: number, to: number): TraceQuantity {
  const { min, max } = from === 0 && to === values.length ? columnRange(values) : rangeOfRows(values, from, to);
  return { quantity, unit, sourceName, min, max };
}

const rowColumns = new Map<number, TimeSeriesColumn>();

/** The numbers of the rows, for series without a time. */
function rowColumn(rows: number): TimeSeriesColumn {
  const made = rowColumns.get(rows) ?? {
    quantity: 'row',
    unit: '',
    sourceName: '',
    values: Float64Array.from({ length: rows }, (_, k) => k),
  };
  rowColumns.clear();
  rowColumns.set(rows, made);
  return made;
}
