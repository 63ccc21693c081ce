/** A name without some stretches of it: where they stood between two separators one is enough, and none stays at the ends. */
export function nameWithout(stem: string, spans: readonly { start: number; end: number }[]): string {
  const kept = [...stem];
  for (const { start, end } of spans) kept.fill('', start, end);
  const rest = spans.length === 0 ? stem : kept.join('').replace(/([_\-\s.])[_\-\s.]+/g, '$1');
  return rest.replace(/^[_\-\s.,]+|[_\-\s.,]+$/g, '');
}
