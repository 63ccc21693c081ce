import { defineReader, type InstrumentFile, type ReadResult } from '../../core/reader';
import { readCyclerText } from '../cycler/read-cycler-text';
import { headLines } from '../delimited/head-lines';
import { splitCells } from '../text/split-cells';

/**
 * Arbin MITS text export (.csv): names in line 1, rows by commas, or semicolons with decimal commas. Two spellings: `Data_Point,Test_Time,DateTime,…` without units
 * (s, A, V, Ah, Wh, °C are meant), and `Data Point,Date Time,Test Time (s),…,Current (A)` with units.
 *
 * Traps: a byte-order mark; a tab before every date; cells of steps, cycles and resistances can be empty; rows can have more cells than
 * there are names (a comma at the end). Dates are unix seconds or MM/DD/YYYY and give no column unless they are numbers.
 * The degree sign of auxiliary temperatures is lost or of another alphabet (`¡æ`). Charge is positive. Capacities count over the whole test unless the schedule resets them.
 */
export default defineReader({
  id: 'arbin-csv',
  instrument: 'Arbin (text)',
  extensions: ['.csv'],
  source: 'Layout worked out on two published exports of MITS; the numbers compared with the text itself.',
  canRead: (head) => {
    const line = head.text.slice(0, 4096).split(/[\r\n]/, 1)[0] ?? '';
    return /Data[_ ]Point"?[,;\t]/i.test(line) && /Test[_ ]Time( ?\(s\))?"?[,;\t]/i.test(line) && /Step[_ ]Index/i.test(line);
  },
  read: readArbin,
});

function readArbin({ name, bytes }: InstrumentFile): ReadResult {
  const [header] = headLines(bytes, 1 << 20);
  const text = header?.text ?? '';
  const separator = text.includes('\t') && !text.includes(',') ? '\t' : text.includes(';') ? ';' : ',';
  const names = splitCells(text, separator);
  const quantityOf = (column: string) => {
    if (/^DateTime$/i.test(column)) return { quantity: 'dateTime_s', unit: 's', factor: 1 };
    // Behind an auxiliary channel C is degrees, not coulomb.
    if (/^Aux_Temperature.*\((C|.C|℃|¡æ)\)(_\d+)?$/i.test(column))
      return { quantity: 'temperature_K', unit: 'K', factor: 1, offset: 273.15 };
    return undefined;
  };
  return readCyclerText(bytes, { file: name, names, from: header?.next ?? 0, line: 2, separator, label: 'Arbin', quantityOf });
}
