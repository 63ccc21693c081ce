import { ReadError } from '../../core/errors';
import type { Finding } from '../../core/finding';
import { defineReader, type InstrumentFile, type ReadResult } from '../../core/reader';
import type { RecordingDraft } from '../../core/recording';
import { isNovaSeries, novaSeries } from '../autolab/nova-series';
import type { CellReading } from '../cycler/cell-reading';
import { freeCellReading, freeSeriesOfTable } from '../cycler/free-series-of-table';
import { neededQuantity } from '../cycler/needed-quantity';
import { quantityOfCyclerName } from '../cycler/quantity-of-cycler-name';
import type { NumberTable } from '../delimited/number-table';
import { numbersOf } from '../delimited/numbers-of';
import { readXlsx } from '../sheet/read-xlsx';
import { spectraOfMapping } from '../spectra-of-mapping';
import { recogniseImpedanceColumns } from '../text/recognise-impedance-columns';

/** Sheets of cyclers with one row a cycle or step. */
const summary = /^(statistics?|summary|cycles?|steps?|统计|循环|工步)([ _-]?(list|data|report|info|序号|数据))?([ _-]?\d+)*$/i;

/**
 * Workbooks (.xlsx): spreadsheets people made, and NOVA's sheet exports. A zip archive of XML; sheets are read in the workbook's order.
 *
 * In each sheet the first row of names above a row of numbers is the header; the names decide as in free text. A table that names
 * frequency and impedance gives spectra; one that names potential or current gives a time series (NOVA: `WE(1).Current (A)` …).
 *
 * Traps: strings are shared, inline or formatted in runs. Columns without a name are no data. Numbers are stored with a point whatever
 * the sheet shows. Units that the header does not state are V, A and s, and that is said. Where the voltage falls as the current rises, discharge
 * was counted as positive: the current is turned, and that is said. A sheet of words only is passed over, and so
 * are a cycler's sums over cycles and steps beside its records.
 */
export default defineReader({
  id: 'free-xlsx',
  instrument: 'workbook (.xlsx)',
  extensions: ['.xlsx'],
  source: 'Office Open XML as spreadsheet programs and NOVA write it; values checked against another reader of workbooks.',
  canRead: (head) => head.text.startsWith('PK\x03\x04') && /xl\/(workbook|_rels|worksheets|sharedStrings|styles)/.test(head.text),
  read: readWorkbook,
});

function readWorkbook({ name, bytes }: InstrumentFile): ReadResult {
  const recordings: RecordingDraft[] = [];
  const warnings: Finding[] = [];
  const cells = freeCellReading();
  const sheets = readXlsx(bytes, name, (column, first) => cells.of(column, first)?.read);
  const hasRecords = sheets.some(({ name: sheet, table }) => table !== undefined && !summary.test(sheet) && namesSeries(table));
  for (const { name: sheet, table } of sheets) {
    if (table === undefined) continue;
    if (hasRecords && summary.test(sheet)) {
      warnings.push({ code: 'SHEET_LEFT_OUT', message: `Sheet "${sheet}" sums up what the records beside it hold, and was left out.` });
      continue;
    }
    const result = recordingsOf(table, cells, sheet);
    recordings.push(...result.recordings);
    warnings.push(...result.warnings);
  }
  if (recordings.length > 0) return { recordings, warnings };
  throw new ReadError(
    'NO_DATA',
    `${name}: none of the ${sheets.length} sheets names impedance, potential or current above a column of numbers.`,
    {
      file: name,
      expected: "a row of names such as f, Z', Z'' or Time (s), Voltage (V), Current (A) above the numbers",
      hint: 'Name the columns in the first row.',
    },
  );
}

function recordingsOf(table: NumberTable, cells: CellReading, sheet: string): ReadResult {
  const mapping = recogniseImpedanceColumns(table);
  if (mapping !== undefined) return spectraOfMapping({ ...table, numbers: (index) => numbersOf(table, index) }, mapping, sheet);
  if (isNovaSeries(table.names)) return { recordings: [novaSeries(table)], warnings: [] };
  if (!namesSeries(table)) {
    const message = `Sheet "${sheet}" names no impedance, potential or current: ${table.names.join(', ')}.`;
    return { recordings: [], warnings: [{ code: 'SHEET_LEFT_OUT', message }] };
  }
  const result = freeSeriesOfTable(withoutRefused(table), cells, sheet);
  return { ...result, warnings: result.warnings.map((finding) => ({ ...finding, message: `Sheet "${sheet}": ${finding.message}` })) };
}

/** @throws ReadError for a needed column with a cell that is no number; others are left out, and that is said */
function withoutRefused(table: NumberTable): NumberTable {
  const [columns, warnings] = [[...table.columns], [...table.warnings]];
  for (const [index, refusal] of table.refused ?? []) {
    const name = table.names[index] as string;
    if (neededQuantity.test(quantityOfCyclerName(name).quantity)) throw refusal;
    columns[index] = undefined;
    warnings.push({
      code: 'COLUMN_LEFT_OUT',
      message: `Column "${name}" was left out: row ${refusal.details.line} has words among its numbers.`,
    });
  }
  return { ...table, columns, warnings };
}

function namesSeries(table: NumberTable): boolean {
  return table.names.some((name) => /^(potential_V|current_A)$/.test(quantityOfCyclerName(name).quantity));
}
