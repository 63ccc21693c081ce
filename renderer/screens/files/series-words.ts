import { formatCount } from '../../plots/format-count';
import type { SeriesFacts } from './series-plot-choice';

/** A time series in one line: "1 000 000 rows · 12 cycles · 0.1 mV/s". */
export function seriesWords({ rows, cycles, scanRate_VPerS }: Pick<SeriesFacts, 'rows' | 'cycles' | 'scanRate_VPerS'>): string {
  return [
    `${formatCount(rows)} ${rows === 1 ? 'row' : 'rows'}`,
    ...(cycles === undefined ? [] : [cycles === 1 ? '1 cycle' : `${formatCount(cycles)} cycles`]),
    ...(scanRate_VPerS === undefined ? [] : [scanRateWords(scanRate_VPerS)]),
  ].join(' · ');
}

function scanRateWords(rate_VPerS: number): string {
  const inVolt = rate_VPerS >= 1;
  return `${Number((inVolt ? rate_VPerS : rate_VPerS * 1000).toPrecision(4))} ${inVolt ? 'V/s' : 'mV/s'}`;
}
