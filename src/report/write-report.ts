import { ValidationError } from '../core/errors';
import type { ReportModel, ReportTable } from '../core/report-model';
import type { CsvDialect } from './csv-dialect';
import { writeHtml } from './html/write-html';
import { writeLatex } from './latex/write-latex';
import type { ReportFormat } from './report-formats';
import { writeCsv } from './write-csv';
import { writeJson } from './write-json';

export interface WrittenFile {
  /** Added to the name before the ending: "-table-S2"; empty for the report itself. */
  suffix: string;
  bytes: Uint8Array;
}

/**
 * The report as files of one kind: one file, or one a table for CSV.
 * @throws ValidationError NO_DATA for a CSV of a report without a table
 */
export function writeReport(
  report: ReportModel,
  format: ReportFormat,
  { withOrigins = false, dialect = 'comma' }: { withOrigins?: boolean; dialect?: CsvDialect } = {},
): WrittenFile[] {
  const whole = (text: string): WrittenFile[] => [{ suffix: '', bytes: new TextEncoder().encode(text) }];
  switch (format) {
    case 'html':
      return whole(writeHtml(report, { withOrigins }));
    case 'json':
      return whole(writeJson(report));
    case 'tex':
      return whole(writeLatex(report));
    case 'csv':
      return csvFiles(report, dialect);
  }
}

/** The first table is the file itself, the others stand beside it. */
function csvFiles({ sections }: ReportModel, dialect: CsvDialect): WrittenFile[] {
  const tables = sections.flatMap(({ blocks }) => blocks.filter((block): block is ReportTable => block.kind === 'table'));
  if (tables.length === 0) {
    throw new ValidationError('NO_DATA', 'The report has no table, so there is nothing for a CSV file.', {
      hint: 'Take a table into its contents.',
    });
  }
  return tables.map((table, k) => ({
    suffix: k === 0 ? '' : `-${table.label.toLowerCase().replace(' s', '-S')}-${table.id}`,
    bytes: new TextEncoder().encode(writeCsv(table, dialect)),
  }));
}
