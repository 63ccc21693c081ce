import type { Roles } from '../../core/fit-result';
import type { ReportCell, ReportColumn, ReportRow, ReportTable } from '../../core/report-model';
import { parseTextRuns, type TextRun } from '../../core/text-runs';
import type { ReportChoices, ReportInput } from '../report-input';
import { failedRow } from './failed-row';
import { FitCells } from './fit-cells';
import { Footnotes } from './footnotes';
import { formulaNotes } from './formula-notes';
import { placeColumns } from './place-columns';
import { diffusionKeys, numberColumn, quantities } from './quantities';
import { type FittedSpectrum, isFitted, type ReportContext } from './report-context';
import { uncertaintyWords } from './uncertainty-words';

const roleKeys: readonly (keyof Roles)[] = ['Rs_ohm', 'Rsei_ohm', 'Rct_ohm', 'RseiPlusRct_ohm', 'Rtot_ohm', 'sigmaW_ohmPerSqrtS'];
const alwaysShown: readonly string[] = ['Rs_ohm', 'Rsei_ohm', 'Rct_ohm', 'sigmaW_ohmPerSqrtS'];
const chiSquared = 'reducedChiSquared';

/** Every column that can be asked for. */
export const columnKeys: readonly string[] = Object.keys(quantities).slice(0, Object.keys(quantities).indexOf(chiSquared) + 1);

/** The columns a person may choose from, with whether each is in the table now. */
export function columnChoices(input: ReportInput, choices: ReportChoices): { key: string; name: string; chosen: boolean }[] {
  const fits = input.fits.filter(isFitted);
  const chosen = choices.columns ?? defaultColumns(fits);
  return offeredColumns(fits).map((key) => ({ key, name: quantities[key]?.plainName ?? key, chosen: chosen.includes(key) }));
}

/** Columns that these results could fill, in their order: what a person may choose from. */
function offeredColumns(fits: readonly FittedSpectrum[]): string[] {
  const hasRole = (key: keyof Roles) => fits.some(({ result }) => result.roles[key] !== null);
  const hasDerived = (key: string) =>
    fits.some(({ result: { derived } }) => {
      const number = derived[key];
      return number !== undefined && (number.value !== null || (number.notDetermined !== undefined && number.missing === undefined));
    });
  return columnKeys.filter((key) =>
    (roleKeys as string[]).includes(key) ? hasRole(key as keyof Roles) : key === chiSquared || hasDerived(key),
  );
}

/** The columns shown where nobody chose any: the resistances, σw, the way to D that most spectra allow, σ_ion, χ². */
function defaultColumns(fits: readonly FittedSpectrum[]): string[] {
  const offered = offeredColumns(fits);
  const count = (key: string) => fits.filter(({ result }) => result.derived[key]?.value != null).length;
  const diffusion = diffusionKeys.filter((key) => offered.includes(key)).sort((a, b) => count(b) - count(a))[0];
  const overPotential = fits.some(({ tags }) => tags.potential_V !== null) && fits.every(({ tags }) => tags.cycle === null);
  const isShown = (key: string) =>
    alwaysShown.includes(key) ||
    key === diffusion ||
    key === 'ionicConductivity_SPerCm' ||
    key === chiSquared ||
    (key === 'Rtot_ohm' && overPotential);
  return offered.filter(isShown);
}

/** The table that goes into the paper: Rs, Rsei, Rct, σw, D … with their errors, a row a spectrum. */
export function parameterTable(context: ReportContext): ReportTable {
  const { rows, fitted, choices } = context;
  const offered = offeredColumns(fitted);
  const keys = choices.columns === null ? defaultColumns(fitted) : offered.filter((key) => choices.columns?.includes(key));
  const footnotes = new Footnotes();
  const place = placeColumns(rows);
  const cells = new FitCells(context, footnotes);
  const builders = keys.flatMap((key) => columnsOf(key, fitted, cells));
  const columns = [...place.columns, ...builders.map(({ column }) => column)];
  const sumAt = sumPlace(builders);
  const tableRows = rows.map((fit): ReportRow => {
    if (!isFitted(fit)) return failedRow(fit, place.cellsOf(fit), builders.length);
    const own = builders.map(({ cell }) => cell(fit));
    if (sumAt !== null && FitCells.isUnsplit(fit)) own.splice(sumAt, 2, cells.sumOfArcs(fit));
    return { id: fit.id, cells: [...place.cellsOf(fit), ...own] };
  });
  return {
    kind: 'table',
    id: 'parameters',
    label: context.nextTable(),
    caption: [...caption(context), ...parseTextRuns(` ${uncertaintyWords(context.style)}`)],
    columns,
    rows: tableRows,
    footnotes: footnotes.list,
    notes: formulaNotes(context, fitted, keys),
  };
}

interface ColumnBuilder {
  column: ReportColumn;
  cell(fit: FittedSpectrum): ReportCell;
}

function columnsOf(key: string, fits: readonly FittedSpectrum[], cells: FitCells): ColumnBuilder[] {
  if (key === chiSquared) {
    const column = numberColumn(
      key,
      fits.map(({ result }) => result.reducedChiSquared),
    );
    return [{ column, cell: (fit) => cells.measure(fit, key, fit.result.reducedChiSquared, '1', 'S/(2N − p)') }];
  }
  if (!(roleKeys as string[]).includes(key)) {
    const column = numberColumn(
      key,
      fits.map(({ result }) => result.derived[key]?.value ?? null),
    );
    return [{ column, cell: (fit) => cells.derived(fit, key) }];
  }
  const role = key as keyof Roles;
  const cell = (fit: FittedSpectrum): ReportCell =>
    // Where the arcs cannot be told apart neither has a number of its own.
    FitCells.isUnsplit(fit) && (role === 'Rsei_ohm' || role === 'Rct_ohm') ? cells.sumOfArcs(fit) : cells.role(fit, role);
  const column = numberColumn(
    key,
    fits.map(({ result }) => result.roles[role]),
  );
  const isHalved = fits.some(({ result }) => result.oneElectrode?.values[key] !== undefined);
  if (!isHalved) return [{ column, cell }];
  const half: ReportColumn = {
    ...column,
    key: key.replace('_', '_oneElectrode_'),
    name: [...column.name, ...parseTextRuns(', one electrode')],
    plainName: `${column.plainName}, one electrode`,
  };
  return [
    { column, cell },
    { column: half, cell: (fit) => cells.oneElectrode(fit, key) },
  ];
}

/** Where the sum of the arcs may stand over both their columns. */
function sumPlace(builders: readonly ColumnBuilder[]): number | null {
  const place = builders.findIndex(({ column }) => column.key === 'Rsei_ohm');
  return place >= 0 && builders[place + 1]?.column.key === 'Rct_ohm' ? place : null;
}

/** Whose numbers they are, and what the resistances are of. */
function caption({ rows, fitted }: ReportContext): TextRun[] {
  const samples = [...new Set(rows.map(({ sample }) => sample))];
  const headings = [...new Set(fitted.flatMap(({ result }) => result.heading ?? []))];
  const [heading] = headings;
  const of = heading === 'interfacial, cell' ? 'those of the whole cell, both electrodes together' : 'of one electrode';
  return [
    { text: `Parameters of the equivalent circuits${samples.length === 1 ? ` of ${samples[0]}` : ''}.` },
    ...(headings.length === 1 ? [{ text: ` Resistances are interfacial, ${of}.` }] : []),
  ];
}
