import { ReadError } from '../../core/errors';
import type { NumberTable } from '../delimited/number-table';
import { unzipGuarded } from '../unzip-guarded';
import { unzipParts } from '../unzip-parts';
import { decodeXmlText } from './decode-xml-text';
import { SharedStrings } from './shared-strings';
import type { SheetCellReading } from './sheet-cell-reading';
import { SheetScanner } from './sheet-scanner';
import { SheetTable } from './sheet-table';
import { xmlElements } from './xml-elements';

/** A sheet of a workbook; no table where no row of names stands above numbers. */
export interface Sheet {
  name: string;
  table: NumberTable | undefined;
}

const parts = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml)$/;
/** Sheets of numbers pack to a tenth or less; what unpacks to more than this is no workbook of measurements. */
const unpackedLimit_bytes = (packed_bytes: number) => Math.min(Math.max(1 << 26, 40 * packed_bytes), 2 ** 31 - 1);

/**
 * The sheets of an Office Open XML workbook (.xlsx) in the workbook's order, with numbers as they are stored (decimal point). Sheets are
 * read while they are unpacked, and never held whole.
 * @throws ReadError FILE_CORRUPT where the workbook names no sheet or a sheet is missing; what `unzipParts` throws.
 */
export function readXlsx(bytes: Uint8Array, file: string, reading: SheetCellReading): Sheet[] {
  const limit_bytes = unpackedLimit_bytes(bytes.length);
  const members = unzipGuarded(bytes, file, (name) => parts.test(name), limit_bytes);
  const text = (name: string) => withoutPrefixes(new TextDecoder('utf-8').decode(members.get(name) ?? new Uint8Array()));
  const targets = new Map<string, string>();
  for (const { attributes } of xmlElements(text('xl/_rels/workbook.xml.rels'), 'Relationship')) {
    targets.set(attribute(attributes, 'Id') ?? '', (attribute(attributes, 'Target') ?? '').replace(/^\/?(xl\/)?/, 'xl/'));
  }
  const strings = new SharedStrings(text('xl/sharedStrings.xml'));
  const sheets: { name: string; target: string; scanner: SheetScanner; table: SheetTable; found: boolean }[] = [];
  for (const { attributes } of xmlElements(text('xl/workbook.xml'), 'sheet')) {
    const target = targets.get(attribute(attributes, '\\w+:id') ?? '') ?? '';
    // Chart sheets lie elsewhere and hold no cells.
    if (!target.startsWith('xl/worksheets/')) continue;
    const table = new SheetTable(strings, reading);
    sheets.push({
      name: decodeXmlText(attribute(attributes, 'name') ?? ''),
      target,
      scanner: new SheetScanner(table),
      table,
      found: false,
    });
  }
  if (sheets.length === 0) throw corrupt(file, 'the workbook names no sheet');
  const byTarget = new Map(sheets.map((sheet) => [sheet.target, sheet]));
  unzipParts(bytes, {
    ...{ file, limit_bytes, wanted: (name) => byTarget.has(name) },
    onPart: (name, part) => {
      const sheet = byTarget.get(name);
      if (sheet === undefined) return;
      sheet.found = true;
      sheet.scanner.push(part);
    },
  });
  return sheets.map(({ name, target, table, found }) => {
    if (!found) throw corrupt(file, `the sheet "${name}" (${target}) is missing`);
    return { name, table: table.finish(`${file}, sheet "${name}"`) };
  });
}

/** `<x:sheet` → `<sheet`: some programs put a prefix before every name. */
function withoutPrefixes(xml: string): string {
  return /<\/?\w+:(workbook|sheets|sst|Relationships)\b/.test(xml) ? xml.replace(/<(\/?)\w+:/g, '<$1') : xml;
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
