/** Compares as people sort: cycle2 before cycle10. */
export function naturalOrder(a: string, b: string): number {
  const [as, bs] = [a.match(/\d+|\D+/g) ?? [], b.match(/\d+|\D+/g) ?? []];
  for (let k = 0; k < Math.min(as.length, bs.length); k++) {
    const [x, y] = [as[k] as string, bs[k] as string];
    const difference = /^\d/.test(x) && /^\d/.test(y) ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0;
    if (difference !== 0) return difference;
  }
  return as.length - bs.length || (a < b ? -1 : a > b ? 1 : 0);
}
