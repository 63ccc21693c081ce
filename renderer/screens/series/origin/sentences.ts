/** Sentences of a text; a point inside a number is none. */
export function sentences(text: string): string[] {
  return text.split(/(?<=[.;])\s+(?=\p{Lu}|σ|τ)/u);
}
