import { nyquistWindow } from '../../src/core/plot/nyquist-window';
import classes from './spectrum-thumbnail.module.css';

interface SpectrumThumbnailProps {
  zReal_ohm: ArrayLike<number>;
  zImag_ohm: ArrayLike<number>;
  colour: string;
}

const size = { width: 56, height: 18 };

/** The shape of a sweep in a table row, at equal scale. */
export function SpectrumThumbnail({ zReal_ohm, zImag_ohm, colour }: SpectrumThumbnailProps) {
  const points = Array.from(zReal_ohm, (x, index) => ({ x, y: -(zImag_ohm[index] as number) })).filter(
    ({ x, y }) => Number.isFinite(x) && Number.isFinite(y),
  );
  const { xMin, xMax, yMin, yMax } = nyquistWindow([{ measured: { points } }]);
  const scale = Math.min(size.width / (xMax - xMin), size.height / (yMax - yMin));
  const path = points.map(({ x, y }) => `${((x - xMin) * scale).toFixed(1)},${(size.height - (y - yMin) * scale).toFixed(1)}`).join(' ');
  return (
    <svg className={classes.thumbnail} width={size.width} height={size.height} aria-hidden="true">
      <polyline points={path} stroke={colour} />
    </svg>
  );
}
