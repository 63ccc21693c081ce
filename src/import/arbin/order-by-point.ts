/**
 * Rows of one test (all where no tests are told apart) by rising number of their point; undefined where all stand so already. Rows
 * without a number come last, equal numbers stay in the order of the file.
 */
export function orderByPoint(point: Float64Array, test: Float64Array | undefined, id: number): Uint32Array | undefined {
  let count = 0;
  const rows = new Uint32Array(point.length);
  for (let k = 0; k < point.length; k++) if (test === undefined || test[k] === id) rows[count++] = k;
  const own = rows.subarray(0, count);
  let rises = true;
  for (let k = 1; k < count && rises; k++) rises = (point[own[k] as number] as number) >= (point[own[k - 1] as number] as number);
  if (rises) return count === point.length ? undefined : own;
  return byPlace(point, own) ?? own.sort((a, b) => rank(point[a]) - rank(point[b]) || a - b);
}

function rank(value: number | undefined): number {
  return value === undefined || Number.isNaN(value) ? Number.MAX_VALUE : value;
}

/** Points that are numbered without great gaps or repeats are put in their place directly. */
function byPlace(point: Float64Array, rows: Uint32Array): Uint32Array | undefined {
  let [least, most] = [Infinity, -Infinity];
  for (const row of rows) {
    const value = point[row] as number;
    if (!Number.isInteger(value)) return undefined;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (most - least > 4 * rows.length) return undefined;
  const placed = new Uint32Array(most - least + 1);
  for (const row of rows) {
    const place = (point[row] as number) - least;
    if (placed[place] !== 0) return undefined;
    placed[place] = row + 1;
  }
  let count = 0;
  for (const one of placed) if (one !== 0) rows[count++] = one - 1;
  return rows;
}
