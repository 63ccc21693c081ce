/** A name without some stretches of it: where they stood between two separators one is enough, and none stays at the ends. */
export function nameWithout(stem: string, spans: readonly { start: number; end: number }[]): string {
  let rest = stem;
  for (const { start, end } of spans.toSorted((a, b) => b.start - a.start)) {
    const [before, after] = [rest.slice(0, start), rest.slice(end)];
    const isBetween = /[_\-\s.]$/.test(before) && /^[_\-\s.]/.test(after);
    // Of the separators on both sides the first stays; those elsewhere may be signs (_-0.1to0.5).
    rest = isBetween ? before.replace(/([_\-\s.])[_\-\s.]*$/, '$1') + after.replace(/^[_\-\s.]+/, '') : before + after;
  }
  return rest.replace(/^[_\-\s.,]+|[_\-\s.,]+$/g, '');
}
