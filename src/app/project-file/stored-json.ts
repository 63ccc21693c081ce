/** JSON has no NaN, ±∞ and −0: these are kept as { "$number": "NaN" }. */
const names: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
  '-0': -0,
};

/** Any plain value as JSON that gives back the same bits. */
export function toStoredJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'number' || (Number.isFinite(part) && !Object.is(part, -0))) return part;
    return { $number: Object.is(part, -0) ? '-0' : String(part) };
  });
}

/** @throws SyntaxError where it is no JSON */
export function fromStoredJson(text: string): unknown {
  // A reviver costs far more than the parsing itself, and is needed by almost no text.
  if (!text.includes('"$number"')) return JSON.parse(text);
  return JSON.parse(text, (_, part: unknown) => {
    const name = typeof part === 'object' && part !== null && '$number' in part ? part.$number : undefined;
    return typeof name === 'string' ? (names[name] ?? part) : part;
  });
}
