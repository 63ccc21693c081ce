import { ValidationError } from '../../core/errors';

/**
 * Which cycles a table is to show: "fresh, 1, 10, 50, 100 – 500". Of a range every cycle that is there is shown.
 * @returns null where all are; @throws ValidationError for what is no cycle
 */
export function chosenCycles(text: string): ((cycle: number | null) => boolean) | null {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) return null;
  const ranges = parts.map(range);
  return (cycle) => cycle !== null && ranges.some(([from, to]) => cycle >= from && cycle <= to);
}

function range(part: string): [number, number] {
  const ends = part.split(/\s*(?:[-–—−]|to|…)\s*/i);
  const [from, to = from] = ends.map((end) => (/^fresh$/i.test(end) ? 0 : /^\d+$/.test(end) ? Number(end) : Number.NaN));
  if (from === undefined || to === undefined || ends.length > 2 || !(from <= to)) {
    throw new ValidationError('INPUT_INVALID', `"${part}" is no cycle and no range of cycles.`, {
      expected: 'cycles parted by commas, such as "fresh, 1, 10, 100 – 500"',
    });
  }
  return [from, to];
}
