import writeXlsxFile, { type Sheet } from 'write-excel-file/universal';
import type { NumberOrigin, ReportBlock, ReportModel, ReportTable } from '../core/report-model';
import type { TextRun } from '../core/text-runs';
import { flatTable } from './flat-table';
import { xlsxRows, xlsxText, xlsxWidths } from './xlsx-cells';

/** What a sheet is, as the library wants it; its pictures are not used. */
type ReportSheet = Sheet<Blob>;

/** A workbook: a sheet a table, one with the texts and, where that is wanted, one with the origin of every number. Numbers stay numbers. */
export async function writeXlsx(report: ReportModel, { withOrigins = false }: { withOrigins?: boolean } = {}): Promise<Uint8Array> {
  const blocks = report.sections.flatMap((section) => section.blocks);
  const tables = blocks.filter((block): block is ReportTable => block.kind === 'table');
  const sheets: ReportSheet[] = [
    ...tables.map(tableSheet),
    textSheet(report, blocks),
    ...(withOrigins && Object.keys(report.origins).length > 0 ? [originSheet(report)] : []),
  ];
  const blob = await writeXlsxFile(sheets, { fontFamily: 'Arial', fontSize: 10 }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function tableSheet(table: ReportTable): ReportSheet {
  const flat = flatTable(table);
  return { sheet: `${table.label} ${table.id}`.slice(0, 31), data: xlsxRows(flat), columns: xlsxWidths(flat), stickyRowsCount: 1 };
}

/** Captions, notes, methods and references: what the numbers mean. */
function textSheet({ title, program, references }: ReportModel, blocks: readonly ReportBlock[]): ReportSheet {
  const lines: [string, string][] = [
    ['Title', title],
    ['Made with', `${program.name} ${program.version}`],
    ...blocks.flatMap(blockLines),
    ...references.map(({ number, text, doi }): [string, string] => [`[${number}]`, `${text}.${doi === null ? '' : ` doi:${doi}`}`]),
  ];
  return {
    sheet: 'Text',
    data: lines.map(([what, text]) => [xlsxText(what, { fontWeight: 'bold', alignVertical: 'top' }), xlsxText(text, { wrap: true })]),
    columns: [{ width: 16 }, { width: 110 }],
  };
}

function blockLines(block: ReportBlock): [string, string][] {
  switch (block.kind) {
    case 'paragraph':
      return [[block.lead, plain(block.runs)]];
    case 'list':
      return block.items.map((item) => ['Remark', plain(item)]);
    case 'table':
      return [
        [block.label, plain(block.caption)],
        ...block.footnotes.map(({ mark, runs }): [string, string] => [`${block.label}, ${mark}`, plain(runs)]),
        ...block.notes.map((note): [string, string] => [block.label, plain(note)]),
      ];
    case 'figure':
    case 'circuits':
      return [[block.label, plain(block.caption)]];
  }
}

const originColumns: readonly (readonly [title: string, read: (origin: NumberOrigin) => string | number | null])[] = [
  ['Quantity', ({ quantity }) => quantity],
  ['Of', ({ of }) => of],
  ['Value', ({ value }) => value],
  ['Unit', ({ unit }) => (unit === '1' ? '' : unit)],
  ['Standard error', ({ standardError }) => standardError],
  ['95 % low', ({ ci95 }) => ci95?.[0] ?? null],
  ['95 % high', ({ ci95 }) => ci95?.[1] ?? null],
  ['Not determined', ({ notDetermined }) => notDetermined ?? null],
  ['Formula', ({ formula }) => formula],
  ['With values', ({ inserted }) => inserted],
  ['Remarks', ({ remarks }) => remarks.join(' ')],
  ['File', ({ file }) => file],
  ['SHA-256', ({ sha256 }) => sha256],
  ['Points', ({ points }) => points],
  ['Circuit', ({ circuit }) => circuit ?? null],
  ['Weighting', ({ weighting }) => weighting ?? null],
  ['Source', ({ source }) => source ?? null],
];

function originSheet({ origins }: ReportModel): ReportSheet {
  const flat = {
    columns: originColumns.map(([title]) => ({ key: title, title, exponent: 0 })),
    rows: Object.values(origins).map((origin) => originColumns.map(([, read]) => read(origin))),
  };
  // Values of every size stand below each other here: they are shown as they are.
  const data = xlsxRows(flat).map((row) => row.map((cell) => (isNumberCell(cell) ? { type: cell.type, value: cell.value } : cell)));
  return { sheet: 'Origin of numbers', data: data as ReportSheet['data'], columns: xlsxWidths(flat), stickyRowsCount: 1 };
}

function isNumberCell(cell: unknown): cell is { type: NumberConstructor; value: number } {
  return typeof cell === 'object' && cell !== null && 'type' in cell && cell.type === Number;
}

function plain(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('');
}
