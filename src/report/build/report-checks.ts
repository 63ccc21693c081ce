import type { ReportCheck, ReportSection, ReportTable } from '../../core/report-model';
import { countWords } from './count-words';
import { greyCheck } from './grey-check';
import type { ReportContext } from './report-context';

/** What to settle before it goes out, the worst first; what is in order is said too. */
export function reportChecks(context: ReportContext, sections: readonly ReportSection[]): ReportCheck[] {
  return [
    ...staleCheck(context),
    ...failedCheck(context),
    ...flagCheck(context),
    ...refusedChecks(sections),
    ...greyCheck(sections),
    ...statedCheck(context, sections),
  ];
}

function staleCheck({ input }: ReportContext): ReportCheck[] {
  const old = input.fits.filter(({ stale }) => stale !== null);
  if (old.length === 0) return [];
  const text = `${countWords(old.length, 'fit is', 'fits are')} stale. ${old[0]?.stale}`;
  return [{ kind: 'stale', text, action: 'Fit again' }];
}

function failedCheck({ input }: ReportContext): ReportCheck[] {
  const failed = input.fits.filter(({ result }) => !('parameters' in result)).length + input.failures.length;
  if (failed === 0) return [];
  return [
    {
      kind: 'warn',
      text: `${countWords(failed, 'spectrum or file', 'spectra or files')} could not be read or fitted; the report names them.`,
      action: '',
    },
  ];
}

/** Flags that nobody accepted. */
function flagCheck({ allFitted }: ReportContext): ReportCheck[] {
  const open = allFitted.filter(({ result, accepted }) => !accepted && (result.flags ?? []).some(({ code }) => code !== 'STALE'));
  if (open.length === 0) return [];
  return [
    {
      kind: 'warn',
      text: `${countWords(open.length, 'fit has', 'fits have')} flags that nobody accepted; the remarks name them.`,
      action: 'Walk through',
    },
  ];
}

/** "D is n.d. in 2 rows of Table S1; the reasons are footnotes a and b." */
function refusedChecks(sections: readonly ReportSection[]): ReportCheck[] {
  const tables = sections.flatMap(({ blocks }) => blocks.filter((block): block is ReportTable => block.kind === 'table'));
  return tables.flatMap((table) =>
    table.columns.flatMap((column): ReportCheck[] => {
      const refused = table.rows
        .flatMap((row) => cellsByColumn(table, row.cells).get(column.key) ?? [])
        .filter(({ kind }) => kind === 'refused');
      if (refused.length === 0) return [];
      const marks = [...new Set(refused.flatMap((cell) => (cell.kind === 'refused' ? cell.notes : [])))];
      const rows = refused.length === table.rows.length ? 'every row' : countWords(refused.length, 'row', 'rows').toLowerCase();
      const reasons = marks.length === 1 ? `the reason is footnote ${marks[0]}` : `the reasons are footnotes ${list(marks)}`;
      return [{ kind: 'refused', text: `${column.plainName} is n.d. in ${rows} of ${table.label}; ${reasons}.`, action: '' }];
    }),
  );
}

function cellsByColumn(table: ReportTable, cells: ReportTable['rows'][number]['cells']) {
  const byColumn = new Map<string, (typeof cells)[number]>();
  let at = 0;
  for (const cell of cells) {
    byColumn.set(table.columns[at]?.key ?? '', cell);
    at += ('span' in cell ? cell.span : undefined) ?? 1;
  }
  return byColumn;
}

/** A reviewer asks: which circuit, which weighting, which area. */
function statedCheck({ allFitted, input }: ReportContext, sections: readonly ReportSection[]): ReportCheck[] {
  if (allFitted.length === 0) return [];
  const samples = [...new Set(allFitted.map(({ sample }) => sample))];
  const without = samples.filter((sample) => input.cells[sample]?.area_cm2 === undefined);
  const said = sections.some(({ id }) => id === 'methods');
  if (!said) return [{ kind: 'warn', text: 'Circuit and weighting are not stated: the methods paragraph is left out.', action: '' }];
  if (without.length > 0) {
    const text = `Circuit and weighting are stated; the electrode area of ${list(without)} is not.`;
    return [{ kind: 'warn', text, action: 'Enter the area' }];
  }
  return [{ kind: 'ok', text: 'Circuit, weighting and area are stated.', action: '' }];
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
