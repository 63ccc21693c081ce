import { defineReader, type InstrumentFile, type ReadResult } from '../../core/reader';
import { isNovaSeries, novaSeries } from '../autolab/nova-series';
import { readScanTable } from '../delimited/read-scan-table';
import { type TextLine, TextLines } from '../delimited/text-lines';
import { decodeText } from '../text/decode-text';
import { splitCells } from '../text/split-cells';

/**
 * Metrohm Autolab NOVA text export of voltammetry (.txt, .csv): names in line 1, then rows by tabs, semicolons or commas.
 * Two columns `U  I` are V and A; fuller exports name `Potential applied (V)`, `Time (s)`, `WE(1).Current (A)`, `WE(1).Potential (V)`,
 * `Scan`, `Index`.
 *
 * Traps: several cycles follow one another without a mark in the two-column form. No scan rate stands inside, only in the file's name.
 * NOVA's impedance exports name frequency, Z' and -Z'' in words and are read as free text.
 */
export default defineReader({
  id: 'autolab-nova',
  instrument: 'Metrohm Autolab NOVA',
  extensions: ['.txt', '.csv'],
  source: 'Layout worked out on exports of one voltammetric series as text and as a sheet.',
  canRead: (head) => {
    const first = decodeText(head.bytes.subarray(0, 2048)).split(/[\r\n]/, 1)[0] ?? '';
    return isNovaSeries(splitCells(first, separatorOf(first)));
  },
  read: readNova,
});

function readNova({ name, bytes }: InstrumentFile): ReadResult {
  const header = new TextLines(bytes).next() as TextLine;
  const separator = separatorOf(header.text);
  const names = splitCells(header.text, separator);
  const table = readScanTable(bytes, { file: name, names, header, separator });
  return { recordings: [novaSeries(table)], warnings: table.warnings };
}

function separatorOf(line: string): '\t' | ';' | ',' {
  return line.includes('\t') ? '\t' : line.includes(';') ? ';' : ',';
}
