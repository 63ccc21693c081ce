import { describe, expect, it } from 'vitest';
import { SharedStrings } from '../../../../src/import/sheet/shared-strings';
import { SheetScanner } from '../../../../src/import/sheet/sheet-scanner';
import { SheetTable } from '../../../../src/import/sheet/sheet-table';
import { textBytes } from '../../../writers/text-bytes';

type Cells = Record<number, string | number>;

/** Every row as the scanner hands it over, in pieces of so many bytes. */
function rowsOf(xml: string, piece = 1000): { number: number; cells: Cells }[] {
  const rows: { number: number; cells: Cells }[] = [];
  let cells: Cells = {};
  const scanner = new SheetScanner({
    number: (column, value) => {
      cells[column] = value;
    },
    text: (column, text) => {
      cells[column] = text;
    },
    shared: (column, index) => {
      cells[column] = `shared ${index}`;
    },
    endRow: (number) => {
      if (Object.keys(cells).length > 0) rows.push({ number, cells });
      cells = {};
      return true;
    },
    dropRow: () => {
      cells = {};
    },
  });
  const bytes = textBytes(`<worksheet><sheetData>${xml}</sheetData></worksheet>`);
  for (let at = 0; at < bytes.length; at += piece) scanner.push(bytes.subarray(at, at + piece));
  return rows;
}

describe('rows of a worksheet', () => {
  it('have their cells in the columns their letters name, beyond Z too', () => {
    expect(rowsOf('<row r="1"><c r="B1"><v>2</v></c><c r="AB1"><v>28.5</v></c></row>')).toEqual([{ number: 1, cells: { 1: 2, 27: 28.5 } }]);
  });

  it('count on where rows and cells state no place', () => {
    const xml = '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c><v>3</v></c></row><row><c><v>4</v></c></row>';
    expect(rowsOf(xml)).toEqual([
      { number: 1, cells: { 0: 1, 1: 2 } },
      { number: 5, cells: { 0: 3 } },
      { number: 6, cells: { 0: 4 } },
    ]);
  });

  const mixed =
    '<row r="1" spans="1:5"><c r="A1" s="3" t="s"><v>17</v></c><c r="B1" t="inlineStr"><is><r><t>Z&apos;</t></r><r><t>&#39; &amp; more</t></r></is></c>' +
    '<c r="C1" t="str"><f>A1</f><v>x</v></c><c r="D1" t="e"><v>#DIV/0!</v></c><c r="E1"/><c r="F1"><f>1+1</f><v>2</v></c>' +
    '<c r="G1" t="n"><v>-1.5E-3</v></c><c r="H1"><v>0.12345678901234566</v></c></row>';
  const expected = [
    { number: 1, cells: { 0: 'shared 17', 1: "Z'' & more", 2: 'x', 3: Number.NaN, 5: 2, 6: -1.5e-3, 7: 0.12345678901234566 } },
  ];
  it('hold shared, inline and formula texts, entities, errors and numbers with every digit', () => {
    expect(rowsOf(mixed)).toEqual(expected);
  });

  it('are the same in pieces of any size, and with a prefix before every name', () => {
    for (const piece of [1, 2, 3, 7, 31, 100]) expect(rowsOf(mixed, piece), `${piece} bytes`).toEqual(expected);
    expect(rowsOf(mixed.replace(/<(\/?)(?=\w)/g, '<$1x:'))).toEqual(expected);
  });

  it('without cells are left out, and one that never closes ends the reading', () => {
    const xml = '<row r="1"/><row r="2"></row><row r="3"><c><v>1</v></c></row><row r="4"><c><v>2';
    expect(rowsOf(xml)).toEqual([{ number: 3, cells: { 0: 1 } }]);
  });
});

describe('the table of a sheet', () => {
  const tableOf = (xml: string, strings = '') => {
    const table = new SheetTable(new SharedStrings(`<sst>${strings}</sst>`), (name) =>
      name === 'State' ? (text) => text.length : undefined,
    );
    new SheetScanner(table).push(textBytes(`<sheetData>${xml}</sheetData>`));
    return table.finish('book.xlsx');
  };
  const row = (...cells: (string | number | null)[]) =>
    `<row>${cells.map((cell) => (cell === null ? '<c/>' : typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${cell}</t></is></c>`)).join('')}</row>`;

  it('has the names above its first row of numbers, and ends at a row without any', () => {
    const table = tableOf(
      [row('made by'), row('a', 'b', 'State', 'note'), row(1, 2, 'R', 'x'), row(3, null, 'CC', 'y'), row('end'), row(9, 9)].join(''),
    );
    expect([table?.names, table?.headerLine, table?.rows, Array.from(table?.lines ?? [])]).toEqual([
      ['a', 'b', 'State', 'note'],
      2,
      2,
      [3, 4],
    ]);
    expect(table?.columns).toEqual([Float64Array.of(1, 3), Float64Array.of(2, Number.NaN), Float64Array.of(1, 2), undefined]);
  });

  it('refuses, where it is needed, a column of numbers with a word in it, by its row', () => {
    const table = tableOf([row('a', 'b'), row(1, 2), row(3, 'off'), row(5, 6)].join(''));
    expect(table?.refused?.get(1)?.message).toBe('book.xlsx, line 3: "off" in column 2 ("b") is no number.');
    expect(table?.columns[0]).toEqual(Float64Array.of(1, 3, 5));
  });

  it('is none without names above numbers', () => {
    expect(tableOf(row(1, 2) + row(3, 4))).toBeUndefined();
    expect(tableOf(row('a', 'b'))).toBeUndefined();
  });
});
