/** A stretch of γ around one maximum. */
export interface RelaxationCell {
  /** Node of the maximum. */
  top: number;
  /** Share of each node's γ that belongs to the stretch, times dln τ: Σ weights·γ is its area. */
  weights: Float64Array;
}

const lobes = [
  { height: 0.1, within_decades: 2 },
  { height: 0.03, within_decades: 3 },
];

/**
 * Cuts γ(ln τ) at its minima, fastest first. A regularised inversion puts ripples beside every peak: a maximum lower than a
 * tenth of one within 2 decades, or than 3 % of one within 3 decades, is counted to it. Between two such peaks it is
 * shared as the flanks of arcs are, by height and 1/τ of the distance.
 */
export function cutAtMinima(gamma: Float64Array, lnStep: number): RelaxationCell[] {
  return withoutLobes(cut(gamma, lnStep), gamma, lnStep / Math.LN10);
}

function cut(gamma: Float64Array, lnStep: number): RelaxationCell[] {
  const cells: RelaxationCell[] = [];
  const begin = (k: number): RelaxationCell => ({ top: k, weights: new Float64Array(gamma.length) });
  let cell = begin(0);
  const last = gamma.length - 1;
  gamma.forEach((here, k) => {
    // The integral of straight lines between nodes: the outermost nodes have one side.
    const whole = k === 0 || k === last ? lnStep / 2 : lnStep;
    const isMinimum = k > 0 && k < last && gamma[k - 1]! >= here && here < gamma[k + 1]!;
    if (here > gamma[cell.top]!) cell.top = k;
    cell.weights[k] = isMinimum ? whole / 2 : whole;
    if (!isMinimum) return;
    cells.push(cell);
    cell = begin(k);
    cell.weights[k] = whole / 2;
  });
  return [...cells, cell].filter(({ top }) => gamma[top]! > 0);
}

/** The lowest lobe goes first, so that a lobe of a lobe reaches the peak. */
function withoutLobes(cells: RelaxationCell[], gamma: Float64Array, step_decades: number): RelaxationCell[] {
  const rest = [...cells];
  const apart = (a: RelaxationCell, b: RelaxationCell) => Math.abs(a.top - b.top) * step_decades;
  const owns = (peak: RelaxationCell, lobe: RelaxationCell) =>
    lobes.some(({ height, within_decades }) => gamma[lobe.top]! < height * gamma[peak.top]! && apart(peak, lobe) <= within_decades);
  const nearest = (side: RelaxationCell[], lobe: RelaxationCell) =>
    side.length === 0 ? [] : [side.reduce((a, b) => (apart(b, lobe) < apart(a, lobe) ? b : a))];
  for (;;) {
    const lobe = rest.toSorted((a, b) => gamma[a.top]! - gamma[b.top]!).find((cell) => rest.some((peak) => owns(peak, cell)));
    if (lobe === undefined) return rest;
    const owners = [-1, 1].flatMap((side) =>
      nearest(
        rest.filter((peak) => owns(peak, lobe) && (peak.top - lobe.top) * side > 0),
        lobe,
      ),
    );
    const flanks = owners.map((owner) => gamma[owner.top]! * 10 ** -apart(owner, lobe));
    const sum = flanks.reduce((a, b) => a + b);
    owners.forEach((owner, i) => {
      lobe.weights.forEach((weight, k) => {
        owner.weights[k]! += (weight * flanks[i]!) / sum;
      });
    });
    rest.splice(rest.indexOf(lobe), 1);
  }
}
