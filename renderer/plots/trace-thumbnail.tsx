import classes from './spectrum-thumbnail.module.css';

interface TraceThumbnailProps {
  x: Float64Array;
  y: Float64Array;
  colour: string;
}

/** Size of a thumbnail in CSS px; ask for traces of twice as many pixels. */
const size = { width: 56, height: 18 };

/** The shape of a time series in a table row; gaps stay gaps. */
export function TraceThumbnail({ x, y, colour }: TraceThumbnailProps) {
  return (
    <svg className={classes.thumbnail} width={size.width} height={size.height} aria-hidden="true">
      <path d={pathOf(x, y)} stroke={colour} strokeWidth={1} />
    </svg>
  );
}

function pathOf(x: Float64Array, y: Float64Array): string {
  const [left, right] = rangeOf(x);
  const [bottom, top] = rangeOf(y);
  const place = (value: number, low: number, high: number, length: number) =>
    high > low ? ((value - low) / (high - low)) * length : length / 2;
  let path = '';
  let open = false;
  for (let k = 0; k < x.length; k++) {
    const [atX, atY] = [place(x[k] as number, left, right, size.width), size.height - place(y[k] as number, bottom, top, size.height)];
    const isPoint = Number.isFinite(x[k]) && Number.isFinite(y[k]);
    if (isPoint) path += `${open ? 'L' : 'M'}${atX.toFixed(1)} ${atY.toFixed(1)}`;
    open = isPoint;
  }
  return path;
}

function rangeOf(values: Float64Array): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
