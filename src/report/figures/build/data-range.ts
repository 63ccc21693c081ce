/** Ends of the finite ones of many numbers; null where there is none. */
export function endsOf(lists: readonly ArrayLike<number>[]): [number, number] | null {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const list of lists) {
    for (let k = 0; k < list.length; k++) {
      const value = list[k] as number;
      if (Number.isFinite(value)) [low, high] = [Math.min(low, value), Math.max(high, value)];
    }
  }
  return high >= low ? [low, high] : null;
}

/** A linear axis for the numbers with a little room at both ends; from zero (`origin`) where they are positive and that is wanted. */
export function linearRange(lists: readonly ArrayLike<number>[], { origin = false, room = 0.06 } = {}): [number, number] {
  const ends = endsOf(lists);
  if (ends === null) return [0, 1];
  const [low, high] = ends;
  if (origin && low >= 0) return [0, high > 0 ? high * (1 + room) : 1];
  const reach = high > low ? high - low : Math.max(Math.abs(high) * 0.1, 1e-12);
  return [low - room * reach, high + room * reach];
}

/** A logarithmic axis for the positive ones of the numbers, never less than a factor of three. */
export function logRange(lists: readonly ArrayLike<number>[], room = 1.35): [number, number] {
  const ends = endsOf(lists.map((list) => Array.from(list).filter((value) => value > 0)));
  if (ends === null) return [1, 10];
  const [low, high] = ends;
  const factor = Math.max(room, Math.sqrt(3 / (high / low)));
  return [low / factor, high * factor];
}
