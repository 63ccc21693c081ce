import { ReadError } from '../../core/errors';
import { unzipGuarded } from '../unzip-guarded';
import { decodeXmlText } from './decode-xml-text';
import { parseSheetRows } from './parse-sheet-rows';
import { xmlElements } from './xml-elements';
import { xmlText } from './xml-text';

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
  for (const { attributes } of xmlElements(text('xl/_rels/workbook.xml.rels'), 'Relationship')) {
    targets.set(attribute(attributes, 'Id') ?? '', (attribute(attributes, 'Target') ?? '').replace(/^\/?(xl\/)?/, 'xl/'));
  }
  const shared = sharedStrings(text('xl/sharedStrings.xml'));
  const sheets: Sheet[] = [];
  for (const { attributes } of xmlElements(text('xl/workbook.xml'), 'sheet')) {
    const name = decodeXmlText(attribute(attributes, 'name') ?? '');
    const target = targets.get(attribute(attributes, 'r:id') ?? '') ?? '';
    // Chart sheets lie elsewhere and hold no cells.
    if (!target.startsWith('xl/worksheets/')) continue;
    if (!members.has(target)) throw corrupt(file, `the sheet "${name}" (${target}) is missing`);
    sheets.push({ name, ...parseSheetRows(text(target), shared) });
  }
  if (sheets.length === 0) throw corrupt(file, 'the workbook names no sheet');
  return sheets;
}

function sharedStrings(xml: string): string[] {
  return Array.from(xmlElements(xml, 'si'), ({ body }) => xmlText(body ?? ''));
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
