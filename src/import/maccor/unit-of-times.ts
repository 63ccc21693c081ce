import type { Finding } from '../../core/finding';
import { parseNumber } from '../text/parse-number';

/**
 * What one unit of a time without a stated unit is, s: the times of day beside the rows tell whether it counts seconds, minutes, hours or
 * days. Seconds, and that is said, where there are no dates to compare with.
 */
export function unitOfTimes(names: readonly string[], rows: readonly string[][]): { factor: number; warnings: Finding[] } {
  const time = names.findIndex((name) => /^Test ?Time$/i.test(name));
  if (time < 0) return { factor: 1, warnings: [] };
  const date = names.findIndex((name) => /^DPT ?Time$/i.test(name));
  let [elapsed, counted, previous] = [0, 0, undefined as { day_s: number; time: number } | undefined];
  for (const cells of rows) {
    const cell = cells[time] ?? '';
    const value = parseNumber(cell, cell.includes(','));
    const day_s = secondOfDay(cells[date] ?? '');
    if (value === undefined || day_s === undefined) continue;
    if (previous !== undefined && day_s > previous.day_s && value > previous.time) {
      elapsed += day_s - previous.day_s;
      counted += value - previous.time;
    }
    previous = { day_s, time: value };
  }
  const ratio = elapsed / counted;
  const factor = [1, 60, 3600, 86400].find((unit) => Math.abs(ratio / unit - 1) < 0.05);
  if (factor !== undefined) return { factor, warnings: [] };
  // Times written as 0d 00:00:00 need no factor.
  const isPlain = rows.some((cells) => parseNumber(cells[time] ?? '', (cells[time] ?? '').includes(',')) !== undefined);
  const message = 'The test time states no unit and no dates tell it: it was taken as seconds.';
  return { factor: 1, warnings: isPlain ? [{ code: 'UNIT_ASSUMED', message }] : [] };
}

function secondOfDay(text: string): number | undefined {
  const parts = /(\d{1,2}):(\d{2}):(\d{2}(?:\.\d+)?)(?:\s*([AP])M)?\s*$/i.exec(text);
  if (parts === null) return undefined;
  const hour = (Number(parts[1]) % (parts[4] === undefined ? 24 : 12)) + (/p/i.test(parts[4] ?? '') ? 12 : 0);
  return hour * 3600 + Number(parts[2]) * 60 + Number(parts[3]);
}
