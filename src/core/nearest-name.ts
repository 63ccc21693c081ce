/** The known name closest to a mistyped one (edit distance, case ignored), or undefined where none is near. */
export function nearestName(wrong: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(wrong.length / 2)) + 1;
  for (const name of known) {
    const distance = editDistance(wrong.toLowerCase(), name.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      // Two letters exchanged count as one slip.
      const isExchange = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const exchange = isExchange ? (beforePrevious[j - 2] as number) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min((previous[j] as number) + 1, (row[j - 1] as number) + 1, substitution, exchange));
    }
    [beforePrevious, previous] = [previous, row];
  }
  return previous[b.length] as number;
}
