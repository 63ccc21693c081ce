/**
 * Cycle number of every point of a cyclic voltammogram, from 1, where the file marks none: a segment ends where the potential turns,
 * two segments are a cycle. Turns smaller than a hundredth of the whole range (noise) do not count.
 */
export function sweepCycles(potential_V: Float64Array): Float64Array {
  const cycles = new Float64Array(potential_V.length);
  const least = potential_V.reduce((a, b) => Math.min(a, b), Infinity);
  const greatest = potential_V.reduce((a, b) => Math.max(a, b), -Infinity);
  const threshold = (greatest - least) / 100;
  let [direction, segment, turnAt] = [0, 0, 0];
  let extreme = potential_V[0] ?? 0;
  for (let k = 0; k < potential_V.length; k++) {
    const value = potential_V[k] as number;
    const ahead = (value - extreme) * (direction || Math.sign(value - extreme));
    if (ahead >= 0) {
      if (direction === 0 && Math.abs(value - extreme) > threshold) direction = Math.sign(value - extreme);
      if (direction !== 0) [extreme, turnAt] = [value, k];
    } else if (-ahead > threshold) {
      direction = -direction;
      segment++;
      // The new segment began right behind the turn, before it was seen.
      for (let back = turnAt + 1; back < k; back++) cycles[back] = Math.floor(segment / 2) + 1;
      [extreme, turnAt] = [value, k];
    }
    cycles[k] = Math.floor(segment / 2) + 1;
  }
  return cycles;
}
