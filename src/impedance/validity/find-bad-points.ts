import { type ChosenChain, chooseVoigtChain } from './choose-voigt-chain';
import { selectPoints, type TestablePoints } from './testable-points';
import type { TimeRange } from './voigt-chain';

/** A deviation below this is no reason to drop a point, however quiet its neighbours are. */
const smallestOfOne = 0.01;
const smallestOfNeighbours = 0.02;
/** Rejected by the Kramers–Kronig test. */
const hopelessRms = 0.02;

export interface BadPoints {
  /** Places in `points`, ascending. */
  places: number[];
  /** The chain through the other points. */
  rest: ChosenChain;
}

/**
 * A point is bad when it and a neighbour deviate by more than max(2 %, 3.5 σ), or it alone by more than max(1 %, 5 σ);
 * σ = 1.4826 × median |residual|. The worst goes first and the rest is fitted anew, since an outlier drags the fit and
 * would make its neighbours look bad. Where a third of the points has gone and the rest still fails, no point is to blame.
 * A settled chain decides, as what a short one leaves over is no fault of the point.
 */
export function findBadPoints(points: TestablePoints, range: TimeRange, all: ChosenChain): BadPoints {
  const gone = new Set<number>();
  if (worstPoint(all, points.rows.length, gone) === null) return { places: [], rest: all };
  let rest = chooseVoigtChain(points, range, true);
  const most = Math.floor(points.rows.length / 3);
  while (gone.size < most) {
    const worst = worstPoint(rest, points.rows.length, gone);
    if (worst === null) break;
    gone.add(worst);
    const kept = selectPoints(points, (place) => !gone.has(place));
    rest = chooseVoigtChain(kept, range, true);
  }
  if (gone.size >= most && rest.rms > hopelessRms) return { places: [], rest: all };
  return { places: [...gone].sort((a, b) => a - b), rest };
}

function worstPoint({ residuals }: ChosenChain, count: number, gone: ReadonlySet<number>): number | null {
  const places = Array.from({ length: count }, (_, place) => place).filter((place) => !gone.has(place));
  const size = new Map(places.map((place, i) => [place, Math.max(Math.abs(residuals.real[i]!), Math.abs(residuals.imag[i]!))]));
  const sigma = 1.4826 * median([...residuals.real, ...residuals.imag].map(Math.abs));
  const alone = Math.max(smallestOfOne, 5 * sigma);
  const together = Math.max(smallestOfNeighbours, 3.5 * sigma);
  const deviates = (place: number) => gone.has(place) || (size.get(place) ?? 0) > together;
  const bad = (place: number) => size.get(place)! > alone || (deviates(place) && (deviates(place - 1) || deviates(place + 1)));
  return places
    .filter(bad)
    .reduce<number | null>((worst, place) => (worst === null || size.get(place)! > size.get(worst)! ? place : worst), null);
}

function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
