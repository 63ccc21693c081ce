import { ReadError } from '../../core/errors';
import type { NumberTable } from '../delimited/number-table';
import { readNumberTable } from '../delimited/read-number-table';
import { type TextLine, TextLines } from '../delimited/text-lines';
import { parseNumber } from '../text/parse-number';

export interface ParFile {
  /** Names of the actions that measure, joined. */
  technique: string;
  scanRate_VPerS?: number | undefined;
  segments: NumberTable[];
}

/** @throws ReadError FILE_CUT where a segment has no end or a row too few cells, COLUMN_MISSING without a definition, NO_DATA without a segment. */
export function parseParFile(bytes: Uint8Array, file: string): ParFile {
  const lines = new TextLines(bytes);
  const segments: NumberTable[] = [];
  const techniques: string[] = [];
  let scanRate_VPerS: number | undefined;
  let block = '';
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    const opened = /^<(\w+)>\s*$/.exec(line.text)?.[1];
    if (opened !== undefined) {
      block = opened;
      if (/^Segment\d+$/.test(opened)) segments.push(readSegment(lines, line, opened, bytes, file));
    } else if (/^Action/.test(block)) {
      const technique = /^Name=(.*)/.exec(line.text)?.[1]?.trim();
      if (technique !== undefined && technique !== 'Common') techniques.push(technique);
      const rate = /^Scan Rate \(V\/s\)=(.*)/.exec(line.text)?.[1] ?? '';
      scanRate_VPerS ??= parseNumber(rate, rate.includes(','));
    }
  }
  if (segments.length === 0) {
    throw new ReadError('NO_DATA', `${file} has no data segment among its ${lines.number - 1} lines.`, {
      file,
      expected: 'a block <Segment1> with a Definition and rows',
      hint: 'The experiment was not run, or the file was cut.',
    });
  }
  return { technique: techniques.join(', ') || 'VersaStudio', scanRate_VPerS, segments };
}

const lessThan = 60;

function readSegment(lines: TextLines, start: TextLine, title: string, bytes: Uint8Array, file: string): NumberTable {
  let header = lines.next();
  while (header !== undefined && !header.text.startsWith('Definition=') && !header.text.startsWith('<')) header = lines.next();
  if (header?.text.startsWith('<')) {
    throw new ReadError('COLUMN_MISSING', `${file}: <${title}> in line ${start.number} has no Definition of its columns.`, {
      file,
      line: start.number,
      expected: 'a line "Definition=Segment #, Point #, E(V), I(A), …"',
    });
  }
  if (header === undefined) throw openSegment(file, title, start.number, lines.number - 1);
  const names = header.text
    .slice('Definition='.length)
    .split(',')
    .map((name) => name.trim());
  const table = readNumberTable(bytes, {
    ...{ file, names, separator: ',', headerLine: header.number, from: header.next, line: header.number + 1, cut: 'refuse' },
    ends: (all, at) => all[at] === lessThan,
  });
  const end = new TextLines(bytes, table.next, table.nextLine).next();
  if (end?.text.startsWith(`</${title}>`) !== true) throw openSegment(file, title, start.number, table.nextLine - 1);
  lines.goTo(table.next, table.nextLine);
  return table;
}

function openSegment(file: string, title: string, line: number, lastLine: number): ReadError {
  return new ReadError('FILE_CUT', `${file} ends inside <${title}>, which begins in line ${line}.`, {
    file,
    line: lastLine,
    expected: `a line </${title}>`,
    hint: 'Copy the file again from the measuring computer, after the measurement has ended.',
  });
}
