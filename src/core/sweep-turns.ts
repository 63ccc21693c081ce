/**
 * Where a cyclic voltammogram turns: the first point of every sweep but the first, in order. Turns smaller than a hundredth of the whole
 * range (noise) do not count.
 */
export function sweepTurns(potential_V: Float64Array): number[] {
  const turns: number[] = [];
  let [least, greatest] = [Infinity, -Infinity];
  for (const value of potential_V) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  const threshold = (greatest - least) / 100;
  let [direction, turnAt] = [0, 0];
  let extreme = potential_V[0] ?? 0;
  for (let k = 0; k < potential_V.length; k++) {
    const value = potential_V[k] as number;
    const ahead = (value - extreme) * (direction || Math.sign(value - extreme));
    if (ahead >= 0) {
      if (direction === 0 && Math.abs(value - extreme) > threshold) direction = Math.sign(value - extreme);
      if (direction !== 0) [extreme, turnAt] = [value, k];
    } else if (-ahead > threshold) {
      direction = -direction;
      // The new sweep began right behind the turn, before it was seen.
      turns.push(turnAt + 1);
      [extreme, turnAt] = [value, k];
    }
  }
  return turns;
}
