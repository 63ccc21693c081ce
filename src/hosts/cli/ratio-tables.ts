import { placeAlong, placeOnAxis, type SeriesAxis } from '../../app/batch';
import type { FitResult } from '../../core/fit-result';
import { formatUncertainty } from '../../core/format-uncertainty';
import type { Ratio, Ratios } from '../../core/ratios';
import type { WarburgSlope } from '../../core/warburg-line';
import { roleText } from './role-text';
import { textTable } from './text-table';

/** Quantities whose ratios have a column, where any spectrum has one. */
const columns: readonly (readonly [key: string, title: string])[] = [
  ['Rs', 'Rs'],
  ['Rsei', 'Rsei'],
  ['Rct', 'Rct'],
  ['RseiPlusRct', 'Rsei+Rct'],
  ['Rtot', 'Rtot'],
  ['sigmaW', 'σw'],
  ['warburgSlope', 'slope'],
  ['ionicConductivity', 'σ_ion'],
  ['diffusion', 'D'],
];

/** Below the table of results: every number over that at the reference, and beside those of another sample with the slopes of both. */
export function ratioTables(fits: readonly FitResult[], axis: SeriesAxis): string {
  return `${relativeTable(fits, axis)}${comparedTable(fits, axis)}`;
}

function relativeTable(fits: readonly FitResult[], axis: SeriesAxis): string {
  const rows = fits.flatMap((fit) => (fit.relative === undefined ? [] : [{ fit, ratios: fit.relative }]));
  const [first] = rows;
  if (first === undefined) return '';
  const shown = shownColumns(rows.map(({ ratios }) => ratios));
  const lines = rows.map(({ fit, ratios }) => [
    fit.sample,
    placeAlong(axis, fit),
    ...shown.map(([key]) => ratioText(ratios.quantities[key])),
  ]);
  const head = `\nRelative to ${placeOnAxis(axis, first.ratios.to.value)}, each sample to its own:\n`;
  return `${head}${textTable(['sample', 'at', ...shown.map(([, title]) => title)], lines)}`;
}

/** The reference's own row stands above those it is compared with. */
function comparedTable(fits: readonly FitResult[], axis: SeriesAxis): string {
  const rows = fits.flatMap((fit) => (fit.compared === undefined ? [] : [{ fit, ratios: fit.compared }]));
  const [first] = rows;
  if (first === undefined) return '';
  const shown = shownColumns(rows.map(({ ratios }) => ratios));
  const { sample } = first.ratios.to;
  const own = fits.filter((fit) => fit.sample === sample);
  const lines = [...Map.groupBy(rows, ({ fit }) => placeAlong(axis, fit))].flatMap(([name, group]) => {
    const reference = own.find(({ id }) => group.some(({ ratios }) => ratios.to.id === id));
    const above = reference === undefined ? [] : [[sample, name, ...absolutes(reference), ...shown.map(() => '1')]];
    return [
      ...above,
      ...group.map(({ fit, ratios }) => [fit.sample, name, ...absolutes(fit), ...shown.map(([key]) => ratioText(ratios.quantities[key]))]),
    ];
  });
  const titles = ['sample', 'at', 'slope Z′', 'slope Z′_W', 'σw/Ω·s^-½', ...shown.map(([, title]) => `${title} ratio`)];
  return `\nBeside ${sample} at the same place (slopes of the Warburg line in Ω s^(−1/2)):\n${textTable(titles, lines)}`;
}

function absolutes(fit: FitResult): string[] {
  const { warburgLine } = fit;
  const slope = (line: WarburgSlope | null | undefined) =>
    line == null ? 'n.d.' : formatUncertainty(line.slope_ohmPerSqrtS, line.standardError).text;
  return [slope(warburgLine?.slopeMeasuredReal), slope(warburgLine?.slopeReal), roleText(fit, 'sigmaW_ohmPerSqrtS')];
}

function shownColumns(all: readonly Ratios[]): (typeof columns)[number][] {
  return columns.filter(([key]) => all.some(({ quantities }) => quantities[key]?.value != null));
}

function ratioText(ratio: Ratio | undefined): string {
  if (ratio === undefined) return '–';
  return ratio.value === null
    ? 'n.d.'
    : ratio.standardError === null && ratio.value === 1
      ? '1'
      : formatUncertainty(ratio.value, ratio.standardError).text;
}
