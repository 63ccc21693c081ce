import { strToU8, zipSync } from 'fflate';
import { cellCourse } from './course';
import type { LargeFile } from './large-file';
import { largeText } from './large-text';

/** The most rows that a sheet can have are 1,048,576. */
export const large: LargeFile = {
  course: 'cell',
  name: 'cell.xlsx',
  columns: 3,
  tolerance: 0,
  write: (rows) => {
    const names = ['Time (s)', 'Voltage (V)', 'Current (A)'].map(
      (name, c) => `<c r="${'ABC'[c]}1" t="inlineStr"><is><t>${name}</t></is></c>`,
    );
    const head = `<worksheet><sheetData><row r="1">${names.join('')}</row>`;
    const sheet = largeText(
      head,
      rows,
      (k) => {
        const { time_s, potential_V, current_A } = cellCourse(k);
        const r = k + 2;
        return `<row r="${r}"><c r="A${r}"><v>${time_s}</v></c><c r="B${r}"><v>${potential_V}</v></c><c r="C${r}"><v>${current_A}</v></c></row>`;
      },
      '</sheetData></worksheet>',
    );
    return zipSync(
      {
        'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>'),
        'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'),
        'xl/worksheets/sheet1.xml': sheet,
      },
      { level: 6 },
    );
  },
};
