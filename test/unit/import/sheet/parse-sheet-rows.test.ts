import { describe, expect, it } from 'vitest';
import { parseSheetRows } from '../../../../src/import/sheet/parse-sheet-rows';

const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

describe('parseSheetRows', () => {
  it('puts cells into the columns their letters name, beyond Z too', () => {
    const { rows } = parseSheetRows(sheet('<row r="1"><c r="B1"><v>2</v></c><c r="AB1"><v>28</v></c></row>'), []);
    expect(rows[0]).toHaveLength(28);
    expect([rows[0]?.[0], rows[0]?.[1], rows[0]?.[27]]).toEqual(['', '2', '28']);
  });

  it('counts on where rows and cells state no place', () => {
    const xml = sheet('<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c><v>3</v></c></row><row><c><v>4</v></c></row>');
    expect(parseSheetRows(xml, [])).toEqual({ rows: [['1', '2'], ['3'], ['4']], rowNumbers: [1, 5, 6] });
  });

  it('reads shared, inline and formula strings, entities and errors', () => {
    const xml = sheet(
      '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><r><t>Z&apos;</t></r><r><t>&#39; &amp; more</t></r></is></c>' +
        '<c r="C1" t="str"><f>A1</f><v>x</v></c><c r="D1" t="e"><v>#DIV/0!</v></c><c r="E1"/></row>',
    );
    expect(parseSheetRows(xml, ['no', 'yes']).rows).toEqual([['yes', "Z'' & more", 'x', 'NaN']]);
  });

  it('leaves out empty rows and ends at a row that never closes', () => {
    expect(parseSheetRows(sheet('<row r="1"/><row r="2"></row><row r="3"><c><v>1</v></c></row><row r="4"><c><v>2'), [])).toEqual({
      rows: [['1']],
      rowNumbers: [3],
    });
  });
});
