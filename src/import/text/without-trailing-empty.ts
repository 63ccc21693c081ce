/** Cells of a row without the empty ones at its end: many exports end every row with a separator. */
export function withoutTrailingEmpty(cells: readonly string[]): string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === '') end--;
  return cells.slice(0, end);
}
