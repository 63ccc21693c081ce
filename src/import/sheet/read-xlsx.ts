import { ReadError } from '../../core/errors';
import { unzipGuarded } from '../unzip-guarded';
import { decodeXmlText } from './decode-xml-text';
import { parseSheetRows } from './parse-sheet-rows';

/** A sheet as text cells; rows without any cell are left out. */
export interface Sheet {
  name: string;
  rows: string[][];
  /** Row of the sheet, from 1, that each row stood in. */
  rowNumbers: number[];
}

const wanted = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/;

/**
 * The sheets of an Office Open XML workbook (.xlsx) in the workbook's order, with numbers as they are stored (decimal point).
 * @throws ReadError FILE_CORRUPT where the workbook names no sheet or a sheet is missing; what `unzipGuarded` throws.
 */
export function readXlsx(bytes: Uint8Array, file: string): Sheet[] {
  const members = unzipGuarded(bytes, file, (name) => wanted.test(name));
  const text = (name: string) => new TextDecoder('utf-8').decode(members.get(name) ?? new Uint8Array());
  const targets = new Map<string, string>();
  for (const [tag] of text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)) {
    targets.set(attribute(tag, 'Id') ?? '', (attribute(tag, 'Target') ?? '').replace(/^\/?(xl\/)?/, 'xl/'));
  }
  const shared = sharedStrings(text('xl/sharedStrings.xml'));
  const sheets: Sheet[] = [];
  for (const [tag] of text('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)) {
    const name = decodeXmlText(attribute(tag, 'name') ?? '');
    const target = targets.get(attribute(tag, 'r:id') ?? attribute(tag, 'id') ?? '') ?? '';
    // Chart sheets lie elsewhere and hold no cells.
    if (!target.startsWith('xl/worksheets/')) continue;
    if (!members.has(target)) throw corrupt(file, `the sheet "${name}" (${target}) is missing`);
    sheets.push({ name, ...parseSheetRows(text(target), shared) });
  }
  if (sheets.length === 0) throw corrupt(file, 'the workbook names no sheet');
  return sheets;
}

function sharedStrings(xml: string): string[] {
  return Array.from(xml.matchAll(/<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/g), ([, body = '']) => decodeXmlText(textRuns(body)));
}

/** The text of one string: several runs where it is formatted, without the phonetic ones. */
function textRuns(body: string): string {
  const plain = body.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '');
  return Array.from(plain.matchAll(/<t\b[^>]*?(?:\/>|>([\s\S]*?)<\/t>)/g), ([, run = '']) => run).join('');
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

function corrupt(file: string, what: string): ReadError {
  return new ReadError('FILE_CORRUPT', `${file} is no usable workbook: ${what}.`, {
    file,
    expected: 'an .xlsx workbook with at least one sheet of cells',
    hint: 'Open it in a spreadsheet program and save it anew.',
  });
}
