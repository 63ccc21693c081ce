import type { Tags } from '../../../src/core/recording';

/** A stretch of a file's name that says what a recording is: characters [start, end). */
export interface NameTint {
  quantity: keyof Tags | 'sample';
  start: number;
  end: number;
}

interface Pattern {
  quantity: keyof Tags;
  /** Its first group is the stretch to tint. */
  pattern: RegExp;
  value: (text: string) => number | string;
}

const decimal = (text: string) => Number(text.replace(/[,p]/i, '.'));
const patterns: readonly Pattern[] = [
  { quantity: 'cycle', pattern: /(?<![a-z])(?:cycle|cyc|cy|c)[ _\-#]*(\d+)(?![ _]?to[ _]?\d|-\d|\d)/giu, value: Number },
  { quantity: 'cycle', pattern: /(?<![\da-z])(\d+)(?:st|nd|rd|th|[ _-]?cyc(?:les?)?(?![a-z\d]))/giu, value: Number },
  { quantity: 'cycle', pattern: /(fresh|pristine|uncycled)/giu, value: () => 0 },
  { quantity: 'potential_V', pattern: /([-+]?\d+(?:[.,p]\d+)?) ?V/giu, value: decimal },
  { quantity: 'potential_V', pattern: /([-+]?\d+(?:[.,p]\d+)?) ?mV/giu, value: (text) => decimal(text) / 1000 },
  { quantity: 'soc', pattern: /soc[ _\-=]?(\d{1,3})/giu, value: (text) => Number(text) / 100 },
  { quantity: 'soc', pattern: /(\d{1,3})[ _-]?(?:%|pct)?[ _-]?soc/giu, value: (text) => Number(text) / 100 },
  { quantity: 'temperature_K', pattern: /([-+]?\d+(?:[.,p]\d+)?)[ _-]?(?:°|deg)?C(?![a-z\d])/giu, value: (text) => decimal(text) + 273.15 },
];

/**
 * What to tint in a name: the stretches that say the very values the recording has. What it has from elsewhere
 * (the file's header, its loops, a person) is not in the name and tints nothing.
 */
export function nameTints(name: string, tags: Tags, sample: string): NameTint[] {
  const tints: NameTint[] = [];
  const free = (start: number, end: number) => tints.every((tint) => end <= tint.start || tint.end <= start);
  for (const { quantity, pattern, value } of patterns) {
    const known = tags[quantity];
    if (known === null || tints.some((tint) => tint.quantity === quantity)) continue;
    for (const match of name.matchAll(pattern)) {
      const text = match[1] as string;
      const start = match.index + match[0].indexOf(text);
      const found = value(text);
      const same = typeof found === 'number' ? Math.abs(found - Number(known)) < 1e-6 : found === known;
      if (same && free(start, start + text.length)) tints.push({ quantity, start, end: start + text.length });
    }
  }
  const at = sample === '' ? -1 : name.indexOf(sample);
  if (at >= 0 && free(at, at + sample.length)) tints.push({ quantity: 'sample', start: at, end: at + sample.length });
  return tints.sort((a, b) => a.start - b.start);
}
