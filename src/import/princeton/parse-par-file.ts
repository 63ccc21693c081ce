import { ReadError } from '../../core/errors';
import { decodeText } from '../text/decode-text';
import { parseNumber } from '../text/parse-number';
import { splitLines } from '../text/split-lines';
import { tableBelow } from '../text/table-below';
import type { TextTable } from '../text/text-table';

export interface ParSegment {
  title: string;
  table: TextTable;
}
export interface ParFile {
  /** Names of the actions that measure, joined. */
  technique: string;
  scanRate_VPerS?: number | undefined;
  segments: ParSegment[];
}

/** @throws ReadError FILE_CUT where a segment has no end or a row too few cells, COLUMN_MISSING without a definition, NO_DATA without a segment. */
export function parseParFile(bytes: Uint8Array, file: string): ParFile {
  const lines = splitLines(decodeText(bytes));
  const segments: ParSegment[] = [];
  const techniques: string[] = [];
  let scanRate_VPerS: number | undefined;
  let block = '';
  for (const [k, line] of lines.entries()) {
    const opened = /^<(\w+)>\s*$/.exec(line)?.[1];
    if (opened !== undefined) {
      block = opened;
      if (/^Segment\d+$/.test(opened)) segments.push(readSegment(lines, k, opened, file));
    } else if (/^Action/.test(block)) {
      const technique = /^Name=(.*)/.exec(line)?.[1]?.trim();
      if (technique !== undefined && technique !== 'Common') techniques.push(technique);
      scanRate_VPerS ??= parseNumber(/^Scan Rate \(V\/s\)=(.*)/.exec(line)?.[1] ?? '');
    }
  }
  if (segments.length === 0) {
    throw new ReadError('NO_DATA', `${file} has no data segment among its ${lines.length} lines.`, {
      file,
      expected: 'a block <Segment1> with a Definition and rows',
      hint: 'The experiment was not run, or the file was cut.',
    });
  }
  return { technique: techniques.join(', ') || 'VersaStudio', scanRate_VPerS, segments };
}

function readSegment(lines: readonly string[], start: number, title: string, file: string): ParSegment {
  const end = lines.findIndex((line, k) => k > start && line.startsWith(`</${title}>`));
  if (end < 0) {
    throw new ReadError('FILE_CUT', `${file} ends inside <${title}>, which begins in line ${start + 1}.`, {
      file,
      line: lines.length,
      expected: `a line </${title}>`,
      hint: 'Copy the file again from the measuring computer, after the measurement has ended.',
    });
  }
  const header = lines.findIndex((line, k) => k > start && k < end && line.startsWith('Definition='));
  if (header < 0) {
    throw new ReadError('COLUMN_MISSING', `${file}: <${title}> in line ${start + 1} has no Definition of its columns.`, {
      file,
      line: start + 1,
      expected: 'a line "Definition=Segment #, Point #, E(V), I(A), …"',
    });
  }
  const names = (lines[header] as string)
    .slice('Definition='.length)
    .split(',')
    .map((name) => name.trim());
  const inside = lines.slice(0, end);
  const firstCells = (inside[header + 1] ?? '').split(',').length;
  const needed = Math.min(names.length, firstCells);
  const table = tableBelow(inside, { file, names: names.slice(0, needed), header, firstRow: header + 1, separator: ',' }, needed);
  return { title, table };
}
