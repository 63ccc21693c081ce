import type { FitResult } from '../../core/fit-result';
import { roleStanding } from '../../core/role-standing';
import { axisWords } from '../../report/figures/build/axis-words';
import type { FigureTrendLine, FigureTrendPanel, FigureTrendPoint, FigureTrends } from '../../report/figures/build/figure-trends';
import type { FigureEntry } from './figure-entry';
import type { SeriesChoices } from './series-choices';
import { type SeriesPlaces, seriesPlaces } from './series-places';
import { diffusions, otherQuantities, resistances, sumOfArcs, type TrendQuantity } from './trend-quantities';

interface Member {
  at: number;
  name: string;
  branch: FitResult['tags']['branch'];
  result: FitResult;
}

/**
 * The numbers of a series over its axis: resistances in one frame, below it D where the cell record gives it, else σW; or,
 * with `quantities`, these in frames of their own.
 */
export function figureTrends(entries: readonly FigureEntry[], { axis, scale, quantities: keys }: SeriesChoices = {}): FigureTrends {
  const places = seriesPlaces(
    entries.map(({ recording }) => recording),
    axis,
  );
  // An activated process is a straight line on it.
  const isInverse = scale === 'inverse' && places.axis.words.column === 'temperature_K';
  const members = entries.flatMap(({ recording, result }, k): Member[] => {
    if (result === null || !('parameters' in result) || result.error !== undefined) return [];
    const { value, name } = places.members[k] as SeriesPlaces['members'][number];
    return value === null ? [] : [{ at: isInverse ? 1000 / value : value, name, branch: recording.tags.branch, result }];
  });
  const asked = keys === undefined ? null : otherQuantities.filter(({ key }) => keys.includes(key));
  const lower = asked ?? lowerQuantity(members);
  const upper = keys === undefined ? resistances : resistances.filter(({ key }) => keys.includes(key));
  return {
    sample: entries[0]?.recording.sample ?? '',
    axis: {
      words: isInverse ? axisWords('1000/*T*', 'K^{−1}', 'inverseTemperature_perKilokelvin') : places.axis.words,
      isCycle: places.axis.isCycle,
      scale: scale ?? (places.axis.isCycle ? 'sqrt' : 'linear'),
    },
    panels: [...(upper.length === 0 ? [] : [resistancePanel(members, upper)]), ...lower.map((one) => panelOf(members, one))],
  };
}

function lowerQuantity(members: readonly Member[]): TrendQuantity[] {
  const count = ({ of }: TrendQuantity) =>
    members.filter(({ result }) => 'derived' in of && result.derived[of.derived]?.value != null).length;
  const best = [...diffusions].sort((a, b) => count(b) - count(a))[0];
  if (best !== undefined && count(best) > 0) return [best];
  const sigma = otherQuantities.filter(({ key }) => key === 'sigmaW_ohmPerSqrtS');
  return sigma.filter((one) => members.some(({ result }) => read(result, one).kind === 'value'));
}

function resistancePanel(members: readonly Member[], quantities: readonly TrendQuantity[]): FigureTrendPanel {
  const lines = quantities.flatMap((quantity) => linesOf(members, quantity));
  const unsplit = members.filter(({ result }) => isUnsplit(result));
  const sums = linesOf(unsplit, sumOfArcs).map((line) => ({ ...line, isSum: true }));
  const only = quantities.length === 1 ? quantities[0] : undefined;
  return {
    words: axisWords(only?.symbol ?? '*R*', 'Ω', only?.key ?? 'resistance_ohm'),
    scale: 'linear',
    lines: [...lines, ...sums].filter(({ points }) => points.length > 0),
    refused: refusals(members, quantities),
  };
}

function panelOf(members: readonly Member[], quantity: TrendQuantity): FigureTrendPanel {
  return {
    words: axisWords(quantity.symbol, quantity.unit, quantity.key),
    scale: quantity.symbol === '*D*' ? 'log' : 'linear',
    lines: linesOf(members, quantity).filter(({ points }) => points.length > 0),
    refused: refusals(members, [quantity]),
  };
}

/** One line, or one a branch where the series has two. */
function linesOf(members: readonly Member[], quantity: TrendQuantity): FigureTrendLine[] {
  const branches = [...new Set(members.map(({ branch }) => branch))];
  const parted = branches.filter((branch) => branch !== null).length > 1;
  return (parted ? branches : [null]).map((branch) => ({
    symbol: quantity.symbol,
    name: parted && branch !== null ? `${quantity.plain}, ${branch}` : quantity.plain,
    column: quantity.key,
    branch: parted ? branch : null,
    isSum: false,
    points: members.filter((member) => !parted || member.branch === branch).flatMap((member) => pointOf(member, quantity)),
  }));
}

function pointOf({ at, result }: Member, quantity: TrendQuantity): FigureTrendPoint[] {
  const found = read(result, quantity);
  return found.kind === 'value' ? [{ at, value: found.value, ci95: found.ci95 }] : [];
}

function refusals(members: readonly Member[], quantities: readonly TrendQuantity[]): FigureTrendPanel['refused'] {
  return members.flatMap(({ at, name, result }) => {
    const reasons = quantities.flatMap((quantity) => {
      const found = read(result, quantity);
      return found.kind === 'refused' ? [quantities.length > 1 ? `${quantity.plain}: ${found.reason}` : found.reason] : [];
    });
    return reasons.length === 0 ? [] : [{ at, name, reason: reasons.join(' ') }];
  });
}

type Reading =
  | { kind: 'none' }
  | { kind: 'value'; value: number; ci95: readonly [number, number] | null }
  | { kind: 'refused'; reason: string };

function read(result: FitResult, { key, of }: TrendQuantity): Reading {
  if ('derived' in of) {
    const number = result.derived[of.derived];
    if (number?.value != null) return { kind: 'value', value: number.value, ci95: number.ci95 };
    // Refused for what the spectrum lacks, not for a gap in the cell record, which would refuse them all.
    const isRefused = number?.notDetermined !== undefined && (number.missing ?? []).length === 0;
    return isRefused ? { kind: 'refused', reason: number.notDetermined as string } : { kind: 'none' };
  }
  const value = result.roles[of.role];
  if (value === null || (isUnsplit(result) && (key === 'Rct_ohm' || key === 'Rsei_ohm'))) return { kind: 'none' };
  if (roleStanding(result, of.role) === 'not-determined')
    return { kind: 'refused', reason: 'Its error is as large as the value, or there is none.' };
  return { kind: 'value', value, ci95: result.roleErrors[of.role].ci95 };
}

/** The sum of both arcs is certain, the parts are not. */
function isUnsplit(result: FitResult): boolean {
  return result.arcs === 'two, cannot be split' && result.roles.RseiPlusRct_ohm !== null;
}
