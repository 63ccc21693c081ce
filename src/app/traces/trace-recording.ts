import { ValidationError } from '../../core/errors';
import { nearestName } from '../../core/nearest-name';
import type { TimeSeriesRecording } from '../../core/recording';
import type { TimeSeriesColumn } from '../../core/time-series';
import { columnRange, rangeOfRows } from './column-range';
import type { RecordingTrace, TraceCurve, TraceQuantity } from './recording-trace';
import { rowsInWindow } from './rows-in-window';
import { thinCurve } from './thin-curve';
import type { TraceRequest } from './trace-request';

/**
 * The curves of a time series that a plot of the size asked for can show.
 * @throws ValidationError COLUMN_MISSING where the recording has no such quantity, INPUT_INVALID where it has fewer rows
 */
export function traceRecording({ series, id }: Pick<TimeSeriesRecording, 'series' | 'id'>, request: TraceRequest): RecordingTrace {
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
  { kind, window, width_px, height_px = width_px, most }: TraceRequest,
): TraceCurve {
  const { values: y } = column;
  const described = describe(column, from, to);
  const { first, end, inSight } = rowsInWindow(x, from, to, window);
  const grid = {
    xMin: window?.xMin ?? xRange.min,
    xMax: window?.xMax ?? xRange.max,
    yMin: window?.yMin ?? described.min,
    yMax: window?.yMax ?? described.max,
    width_px,
    height_px,
  };
  const rows = thinCurve(x, y, first, end, { kind, grid, most });
  const pick = (values: Float64Array) => Float64Array.from(rows, (row) => values[row] as number);
  return { ...described, x: pick(x), y: pick(y), row: Float64Array.from(rows), rowsInSight: inSight };
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
