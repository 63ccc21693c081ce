import { formatReading } from '../../../src/core/plot/format-reading';
import classes from './bound-track.module.css';

interface BoundTrackProps {
  low: number;
  high: number;
  scale: 'log' | 'linear';
  value: number | null;
  interval: readonly [number, number] | null;
  /** The bounds were set by hand. */
  own: boolean;
}

/** A value between its bounds: seen, not read. */
export function BoundTrack({ low, high, scale, value, interval, own }: BoundTrackProps) {
  const at = (x: number) => 100 * trackShare(x, low, high, scale);
  const left = interval === null ? 0 : at(interval[0]);
  return (
    <span className={classes.cell}>
      <span className={classes.track}>
        {interval !== null && (
          <span className={classes.interval} style={{ left: `${left}%`, width: `${Math.max(1, at(interval[1]) - left)}%` }} />
        )}
        {value !== null && <span className={classes.point} style={{ left: `${at(value)}%` }} />}
      </span>
      <span className={classes.words} data-own={own}>
        {formatBound(low)} … {formatBound(high)}
      </span>
    </span>
  );
}

/** Where a value stands between bounds, 0 … 1. */
export function trackShare(value: number, low: number, high: number, scale: 'log' | 'linear'): number {
  const share = scale === 'log' && low > 0 && value > 0 ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  return Math.min(Math.max(share, 0), 1);
}

/** The value at a share of the way between bounds. */
export function valueAtShare(share: number, low: number, high: number, scale: 'log' | 'linear'): number {
  return scale === 'log' && low > 0 ? low * (high / low) ** share : low + share * (high - low);
}

function formatBound(value: number): string {
  const power = Math.log10(value);
  if (value > 0 && Number.isInteger(power) && Math.abs(power) >= 2) return formatReading(value, 1).replace('1 × ', '');
  return formatReading(value, 3)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}
