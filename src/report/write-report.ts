import { HostError, ValidationError } from '../core/errors';
import type { ReportModel, ReportTable } from '../core/report-model';
import type { CsvDialect } from './csv-dialect';
import { writeHtml } from './html/write-html';
import { writeLatex } from './latex/write-latex';
import type { ReportFormat } from './report-formats';
import { type DrawAsPng, reportPictures } from './report-pictures';
import { writeCsv } from './write-csv';
import { writeJson } from './write-json';

/** What only the program around can do. */
export interface ReportTools {
  /** Prints a whole HTML page on A4. Missing: no PDF. */
  pdf?: ((html: string) => Promise<Uint8Array>) | undefined;
  /** Draws an SVG of a known width as PNG. Missing: no Word file. */
  png?: DrawAsPng | undefined;
}

export interface WrittenFile {
  /** Added to the name before the ending: "-table-S2-elements"; empty for the report itself. */
  suffix: string;
  bytes: Uint8Array;
}

export interface WritingChoice {
  /** Every number's origin is in the HTML page and the workbook too; in JSON it always is. */
  withOrigins?: boolean;
  dialect?: CsvDialect;
}

/**
 * The report as files of one kind: one file, or one a table for CSV.
 * @throws HostError where a PDF or a Word file with figures is asked for and nothing here can make it; ValidationError NO_DATA for a
 * CSV of a report without a table
 */
export async function writeReport(
  report: ReportModel,
  format: ReportFormat,
  tools: ReportTools,
  { withOrigins = false, dialect = 'comma' }: WritingChoice = {},
): Promise<WrittenFile[]> {
  if (format === 'csv') return csvFiles(report, dialect);
  const bytes = await wholeFile(report, format, tools, withOrigins);
  return [{ suffix: '', bytes }];
}

async function wholeFile(
  report: ReportModel,
  format: Exclude<ReportFormat, 'csv'>,
  tools: ReportTools,
  withOrigins: boolean,
): Promise<Uint8Array> {
  switch (format) {
    case 'html':
      return encoded(writeHtml(report, { withOrigins }));
    case 'json':
      return encoded(writeJson(report));
    case 'tex':
      return encoded(writeLatex(report));
    case 'pdf': {
      if (tools.pdf === undefined) throw noPrinter();
      return tools.pdf(writeHtml(report));
    }
    // Large libraries, loaded only where they are wanted.
    case 'xlsx': {
      const { writeXlsx } = await import('./write-xlsx');
      return writeXlsx(report, { withOrigins });
    }
    case 'docx': {
      if (tools.png === undefined) throw noPixels();
      const { writeDocx } = await import('./docx/write-docx');
      return writeDocx(report, await reportPictures(report, tools.png));
    }
  }
}

const encoded = (text: string) => new TextEncoder().encode(text);

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
    bytes: encoded(writeCsv(table, dialect)),
  }));
}

function noPrinter(): HostError {
  return new HostError('HOST', 'A PDF needs Electron, or an installed Chrome, Chromium or Edge to print it, and none was found here.', {
    expected: 'one of these browsers',
    hint: 'Write .html, .docx, .tex, .xlsx, .csv or .json instead: these need none. An .html prints to PDF from any browser.',
  });
}

function noPixels(): HostError {
  return new HostError('HOST', 'The figures of a Word file cannot be drawn as pixels on this machine.', {
    hint: 'Write .html, .tex, .xlsx, .csv or .json instead. An .html opens in Word, too.',
  });
}
