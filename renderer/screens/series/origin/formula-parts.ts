/** One side of a formula: a fraction where it has exactly one stroke outside of all parentheses, else a line. */
export type FormulaPart = { kind: 'line'; text: string } | { kind: 'fraction'; above: string; below: string };

/** `σ_ion = L/(Rct·A)` → its name and the part behind the sign. A stroke of a unit does not count. */
export function formulaParts(formula: string): { name: string; part: FormulaPart } {
  const at = formula.indexOf(' = ');
  const [name, text] = at < 0 ? ['', formula] : [formula.slice(0, at), formula.slice(at + 3)];
  const strokes = outerSigns(text, '/');
  const [stroke] = strokes;
  // 4/(πτ)·x is no fraction over all that stands behind the stroke.
  if (strokes.length !== 1 || stroke === undefined || outerSigns(text.slice(stroke), '·').length > 0)
    return { name, part: { kind: 'line', text } };
  return { name, part: { kind: 'fraction', above: text.slice(0, stroke), below: unwrapped(text.slice(stroke + 1)) } };
}

/** Where a sign stands outside of all parentheses. */
function outerSigns(text: string, wanted: string): number[] {
  const found: number[] = [];
  let depth = 0;
  for (const [at, sign] of [...text].entries()) {
    if (sign === '(' || sign === '[') depth += 1;
    if (sign === ')' || sign === ']') depth -= 1;
    if (sign === wanted && depth === 0) found.push(at);
  }
  return found;
}

/** Without the parentheses around all of it; a stroke needs them, a line below one does not. */
function unwrapped(text: string): string {
  if (!text.startsWith('(') || !text.endsWith(')')) return text;
  let depth = 0;
  for (const [at, sign] of [...text].entries()) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth === 0 && at < text.length - 1) return text;
  }
  return text.slice(1, -1);
}
