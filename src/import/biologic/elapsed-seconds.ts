import { ReadError } from '../../core/errors';
import { parseNumber } from '../text/parse-number';
import type { TextTable } from '../text/text-table';

/**
 * Seconds since the first row of a column of dates `MM/DD/YYYY HH:MM:SS.mmm`, as EC-Lab writes them on wish.
 * @throws ReadError NUMBER_UNREADABLE with the line of a cell that is no such date.
 */
export function elapsedSeconds(table: TextTable, index: number): Float64Array {
  const seconds = Float64Array.from(table.rows, (cells, row) => {
    const cell = (cells[index] ?? '').trim();
    const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2}):(\d{2}(?:[.,]\d+)?)$/.exec(cell);
    if (parts === null) throw unreadable(table, row, index, cell);
    const [month, day, year, hour, minute] = parts.slice(1, 6).map(Number) as [number, number, number, number, number];
    const second = parseNumber(parts[6] as string, (parts[6] as string).includes(',')) as number;
    return Date.UTC(year, month - 1, day, hour, minute) / 1000 + second;
  });
  const start_s = seconds[0] ?? 0;
  // Dates in milliseconds: what doubles add beyond that is no time.
  return seconds.map((value) => Math.round((value - start_s) * 1e6) / 1e6);
}

function unreadable(table: TextTable, row: number, index: number, cell: string): ReadError {
  const line = table.lines[row] as number;
  return new ReadError('NUMBER_UNREADABLE', `${table.file}, line ${line}: "${cell}" in the time column is neither a number nor a date.`, {
    file: table.file,
    line,
    column: index + 1,
    expected: 'seconds, or MM/DD/YYYY HH:MM:SS.mmm',
  });
}
