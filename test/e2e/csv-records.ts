/** Rows of a comma-separated table by their column names; a field in quotes may hold commas and doubled quotes. */
export function csvRecords(text: string): Record<string, string>[] {
  const [head = [], ...rows] = text.trim().split(/\r?\n/).map(cellsOf);
  return rows.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])));
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}
