export type Separator = '\t' | ';' | ',' | ' ';

/**
 * Cells of a line, trimmed and without the quotes around them. A blank stands for any run of blanks and tabs.
 * A quote opens a cell only at its start and closes only before a separator: `Z"` is a name, not an open quote.
 */
export function splitCells(line: string, separator: Separator): string[] {
  if (separator === ' ') return line.trim().split(/\s+/).map(unquote);
  if (!line.includes('"')) return line.split(separator).map((cell) => cell.trim());
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const opened = /^\s*"/.exec(rest);
    const closing = opened === null ? -1 : closingQuote(rest, opened[0].length, separator);
    const end = rest.indexOf(separator, closing < 0 ? 0 : closing);
    cells.push(unquote((end < 0 ? rest : rest.slice(0, end)).trim()));
    if (end < 0) return cells;
    rest = rest.slice(end + 1);
  }
}

/** Place of the quote that ends a quoted cell: the first one before a separator or the line's end, or -1. */
function closingQuote(text: string, from: number, separator: Separator): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    const after = text.slice(at + 1).trimStart();
    if (after === '' || after.startsWith(separator)) return at;
  }
  return -1;
}

function unquote(cell: string): string {
  return cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1).replaceAll('""', '"').trim() : cell;
}
