import { formatReading } from '../../../src/core/plot/format-reading';
import { formatCount } from '../../plots/format-count';

/** An end of what a column spans, in the unit it is shown in: counts as they are, dates as dates, all else with five digits. */
export function columnNumber(value: number | null, { quantity, unit, factor }: { quantity: string; unit: string; factor: number }): string {
  if (value === null) return '–';
  if (value === 0) return '0';
  if (quantity.startsWith('dateTime')) return dateText(value);
  const shown = value * factor;
  const size = Math.abs(shown);
  if ((unit === '' && Number.isInteger(value) && size < 1e9) || (size >= 1e4 && size < 1e9))
    return `${shown < 0 ? '−' : ''}${formatCount(Math.round(size))}`;
  return formatReading(shown, size < 1e-3 ? 4 : 5);
}

/** Seconds since 1970 in the instrument's own time zone. */
function dateText(value_s: number): string {
  const date = new Date(value_s * 1000);
  return Number.isNaN(date.getTime()) ? '–' : date.toISOString().slice(0, 10);
}
