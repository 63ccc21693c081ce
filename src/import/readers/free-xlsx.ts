import { ReadError } from '../../core/errors';
import type { Finding } from '../../core/finding';
import { defineReader, type InstrumentFile, type ReadResult } from '../../core/reader';
import type { RecordingDraft } from '../../core/recording';
import { isNovaSeries, novaSeries } from '../autolab/nova-series';
import { settleFreeSeries } from '../cycler/settle-free-series';
import { readXlsx } from '../sheet/read-xlsx';
import { tableOfSheet } from '../sheet/table-of-sheet';
import { quantityOfName } from '../text/quantity-of-name';
import { recogniseImpedanceColumns } from '../text/recognise-impedance-columns';
import { seriesOfTable } from '../text/series-of-table';
import { spectraOfTable } from '../text/spectra-of-table';
import type { TextTable } from '../text/text-table';

/**
 * Workbooks (.xlsx): spreadsheets people made, and NOVA's sheet exports. A zip archive of XML; sheets are read in the workbook's order.
 *
 * In each sheet the first row of names above a row of numbers is the header; the names decide as in free text. A table that names
 * frequency and impedance gives spectra; one that names potential or current gives a time series (NOVA: `WE(1).Current (A)` …).
 *
 * Traps: strings are shared, inline or formatted in runs. Columns without a name are no data. Numbers are stored with a point whatever
 * the sheet shows. Units that the header does not state are V, A and s, and that is said. Where the voltage falls as the current rises, discharge
 * was counted as positive: the current is turned, and that is said. A sheet of words only is passed over.
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
  const sheets = readXlsx(bytes, name);
  for (const sheet of sheets) {
    const table = tableOfSheet(sheet, name);
    if (table === undefined) continue;
    const mapping = recogniseImpedanceColumns(table);
    if (mapping !== undefined) {
      const spectra = spectraOfTable(table, mapping, sheet.name);
      recordings.push(...spectra.recordings);
      warnings.push(...spectra.warnings);
    } else if (isNovaSeries(table.names)) {
      recordings.push(novaSeries(table));
    } else if (namesSeries(table)) {
      const draft = seriesOfTable(table, { technique: 'unknown', label: sheet.name });
      recordings.push(draft);
      const settled = settleFreeSeries(draft);
      warnings.push(...assumedUnits(table, sheet.name));
      for (const finding of settled) warnings.push({ ...finding, message: `Sheet "${sheet.name}": ${finding.message}` });
    } else {
      warnings.push({
        code: 'SHEET_LEFT_OUT',
        message: `Sheet "${sheet.name}" names no impedance, potential or current: ${table.names.join(', ')}.`,
      });
    }
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

function namesSeries(table: TextTable): boolean {
  return table.names.some((name) => /^(potential_V|current_A)$/.test(quantityOfName(name).quantity));
}

function assumedUnits(table: TextTable, sheet: string): Finding[] {
  const bare = table.names.filter((name) => /^(time|current|voltage|potential|[uive])\d*$/i.test(name));
  if (bare.length === 0) return [];
  const message = `Sheet "${sheet}" states no unit for ${bare.join(', ')}: taken as s, A and V.`;
  return [{ code: 'UNIT_ASSUMED', message }];
}
