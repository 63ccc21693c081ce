import type { FailedFit, FitResult } from '../core/fit-result';
import type { Ratio, Ratios } from '../core/ratios';
import { followedQuantities } from './followed-quantities';
import { type Quotient, quotient } from './quotient';
import { type ReferencePlace, relativeTrends } from './relative-trend';
import { isPlace, type SeriesAxis } from './series-axis';
import { seriesTrends, type Trend, type TrendPoint } from './series-trends';

type Results = readonly (FitResult | FailedFit)[];

/** Every quantity over its value at one place of the axis in the same sample, by index of the result; null for what has no place or no fit. */
export function ratiosToPlace(results: Results, axis: SeriesAxis, place: ReferencePlace): (Ratios | null)[] {
  const collected = new Collected(results, axis);
  for (const { sample, quantity, points, refused, reference } of relativeTrends(collected.trends, place)) {
    const to = { sample, axis: axis.key, value: reference?.x ?? place.value };
    for (const point of points) collected.add(point.index, quantity, to, reference, point);
    for (const { index, reason } of refused) collected.refuse(index, quantity, to, reason);
  }
  return collected.ratios;
}

/** Every quantity over that of another sample at the same place (and on the same branch), by index of the result; null for that sample itself. */
export function ratiosToSample(results: Results, axis: SeriesAxis, sample: string): (Ratios | null)[] {
  const collected = new Collected(results, axis);
  for (const trend of collected.trends.filter((one) => one.sample !== sample)) {
    const lines = collected.trends.filter((one) => one.sample === sample && one.quantity === trend.quantity);
    const alike = lines.filter(({ title }) => title === trend.title);
    const others = alike.length > 0 ? alike : lines;
    const below = (x: number) => others.flatMap(({ points }) => points).find((point) => isPlace(axis, point.x, x)) ?? null;
    for (const point of trend.points) {
      const to = { sample, axis: axis.key, value: point.x };
      const reference = below(point.x);
      if (reference !== null) collected.add(point.index, trend.quantity, to, reference, quotient(point, reference, 'whole'));
      else {
        const why = others.flatMap(({ refused }) => refused).find((one) => isPlace(axis, one.x, point.x))?.reason;
        collected.refuse(point.index, trend.quantity, to, `${sample} has no value there.${why === undefined ? '' : ` ${why}`}`);
      }
    }
    for (const { index, x, reason } of trend.refused) collected.refuse(index, trend.quantity, { sample, axis: axis.key, value: x }, reason);
  }
  return collected.ratios;
}

/** Ratios as they are found, by result. */
class Collected {
  readonly trends: Trend[];
  readonly ratios: (Ratios | null)[];

  constructor(
    private readonly results: Results,
    axis: SeriesAxis,
  ) {
    const fits = results.filter((result) => 'parameters' in result);
    this.trends = seriesTrends(results, followedQuantities(fits), axis);
    this.ratios = results.map(() => null);
  }

  add(index: number, quantity: string, to: Omit<Ratios['to'], 'id'>, reference: TrendPoint | null, found: Quotient): void {
    const mixed = reference !== null && this.areMixed(index, reference.index, quantity);
    if (mixed) {
      this.refuse(index, quantity, to, 'At one of the two places the arcs cannot be split, so Rsei + Rct stands for Rct there.');
      return;
    }
    const { value, standardError, ci95 } = found;
    this.keep(index, quantity, { ...to, id: reference?.id ?? null }, { value, standardError, ci95 });
  }

  refuse(index: number, quantity: string, to: Omit<Ratios['to'], 'id'>, reason: string): void {
    this.keep(index, quantity, { ...to, id: null }, { value: null, standardError: null, ci95: null, notDetermined: reason });
  }

  private keep(index: number, quantity: string, to: Ratios['to'], ratio: Ratio): void {
    const before = this.ratios[index];
    const known = before ?? { to, quantities: {} };
    // What is refused names no spectrum; another quantity of the same place does.
    if (known.to.id === null) known.to = to;
    known.quantities[quantity.split('_')[0] as string] = ratio;
    this.ratios[index] = known;
  }

  /** σ_ion of a sum over σ_ion of Rct alone would compare two different things. */
  private areMixed(index: number, other: number, quantity: string): boolean {
    if (quantity !== 'ionicConductivity_SPerCm') return false;
    const [one, two] = [this.results[index], this.results[other]].map(
      (result) => result !== undefined && 'parameters' in result && 'RseiPlusRct_ohm' in (result.derived[quantity]?.inputs ?? {}),
    );
    return one !== two;
  }
}
