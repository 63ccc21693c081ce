const commaNumber = /^[-+]?\d*,\d+(?:[eE][-+]?\d+)?$/;
const pointNumber = /^[-+]?\d*\.\d+(?:[eE][-+]?\d+)?$/;

/** Whether a table's cells (split by something else than a comma) have decimal commas: some have one, and none a point. */
export function usesDecimalComma(rows: Iterable<readonly string[]>): boolean {
  let commas = false;
  let looked = 0;
  for (const cells of rows) {
    for (const cell of cells) {
      const text = cell.trim();
      if (pointNumber.test(text)) return false;
      if (commaNumber.test(text)) commas = true;
    }
    if (++looked === 200) break;
  }
  return commas;
}
