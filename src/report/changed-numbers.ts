import type { NumberOrigin, ReportModel, ReportTable } from '../core/report-model';
import { superscript } from '../core/superscript';
import { numberText } from './number-text';

/** A number of an earlier report, kept by "cell 7, cycle 50, Rct_ohm". */
export interface DraftNumber {
  value: number | null;
  standardError: number | null;
}

/** A number that is printed otherwise than it was. */
export interface ChangedNumber {
  /** The key of its origin. */
  key: string;
  /** "Rct of cell 7, cycle 50". */
  what: string;
  /** "Table S1". */
  table: string;
  /** As the column prints them. */
  before: string;
  now: string;
  /** Of both, with the column's power of ten: "10⁻¹⁴ cm²/s". */
  unit: string;
}

/** Tables whose numbers a reader quotes; the others follow from them. */
const quoted = new Set(['parameters', 'peaks', 'shares', 'titration', 'cycles', 'cyclingSummary']);

/** What a report prints, by what each number is of: kept when it goes out, to be compared with later. */
export function draftNumbers(report: ReportModel): Record<string, DraftNumber> {
  return Object.fromEntries(
    quotedNumbers(report).map(({ origin: { of, quantity, value, standardError } }) => [`${of}, ${quantity}`, { value, standardError }]),
  );
}

/** Numbers that a person who read the draft knows otherwise: changed in print, new refusals, numbers where there was none. */
export function changedNumbers(report: ReportModel, draft: Readonly<Record<string, DraftNumber>>): ChangedNumber[] {
  return quotedNumbers(report).flatMap(({ key, origin, table, name, exponent, plainUnit }): ChangedNumber[] => {
    const before = draft[`${origin.of}, ${origin.quantity}`];
    if (before === undefined) return [];
    const print = ({ value, standardError }: DraftNumber): string => {
      if (value === null) return 'n.d.';
      const { text } = numberText({ value, standardError, ci95: null, digits: 3 }, exponent, { ...report.style, means: 'standardError' });
      return text;
    };
    const [was, is] = [print(before), print(origin)];
    return was === is ? [] : [{ key, what: `${name} of ${origin.of}`, table, before: was, now: is, unit: unitText(exponent, plainUnit) }];
  });
}

function quotedNumbers({ sections, origins }: ReportModel) {
  const tables = sections.flatMap(({ blocks }) =>
    blocks.filter((block): block is ReportTable => block.kind === 'table' && quoted.has(block.id)),
  );
  return tables.flatMap((table) =>
    table.rows.flatMap(({ cells }) =>
      cells.flatMap((cell): { key: string; origin: NumberOrigin; table: string; name: string; exponent: number; plainUnit: string }[] => {
        const key = cell.kind === 'number' || cell.kind === 'refused' ? cell.origin : undefined;
        const origin = key === undefined ? undefined : origins[key];
        if (key === undefined || origin === undefined) return [];
        const column = table.columns.find((one) => one.key === origin.quantity);
        return [
          {
            key,
            origin,
            table: table.label,
            name: column?.plainName ?? origin.quantity,
            exponent: column?.exponent ?? 0,
            plainUnit: column?.plainUnit ?? '',
          },
        ];
      }),
    ),
  );
}

function unitText(exponent: number, unit: string): string {
  return [...(exponent === 0 ? [] : [`10${superscript(exponent)}`]), ...(unit === '' ? [] : [unit])].join(' ');
}
