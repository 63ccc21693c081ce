import { ArctraceError } from '../../../../src/core/errors';
import { parseQuantity } from '../../../../src/core/parse-quantity';
import { typedTagKey } from '../../../../src/core/typed-tag';

/** A tag as it is being typed. */
export interface TagDraft {
  name: string;
  unit: string;
  /** By recording; empty says nothing. */
  values: Readonly<Record<string, string>>;
}

/** What was typed, ready to be kept, or why it cannot be. */
export type TagReading = { key: string; values: Record<string, number | null> } | { reason: string };

/** The whole draft. `ids`: the recordings that are listed; what they leave empty has no value. */
export function readTag({ name, unit, values }: TagDraft, ids: readonly string[]): TagReading {
  try {
    const key = typedTagKey({ name, unit });
    const entries = ids.map((id) => [id, readValue(values[id] ?? '', unit)] as const);
    if (entries.every(([, value]) => value === null)) return { reason: 'No spectrum has a value yet.' };
    return { key, values: Object.fromEntries(entries) };
  } catch (error) {
    if (!(error instanceof ArctraceError)) throw error;
    return { reason: reasonOf(error) };
  }
}

/** Why one value cannot be read; null where it can, or is empty. */
export function refuseValue(text: string, unit: string): string | null {
  try {
    readValue(text, unit);
    return null;
  } catch (error) {
    if (!(error instanceof ArctraceError)) throw error;
    return reasonOf(error);
  }
}

/** A column of a spreadsheet goes into this recording and those below it; a single value into this one alone. */
export function pasteValues(draft: TagDraft, ids: readonly string[], from: string, text: string): TagDraft {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const start = ids.indexOf(from);
  const pasted = lines.flatMap((line, k) => {
    const id = ids[start + k];
    return id === undefined ? [] : [[id, (line.split('\t')[0] ?? '').trim()] as const];
  });
  return { ...draft, values: { ...draft.values, ...Object.fromEntries(pasted) } };
}

function readValue(text: string, unit: string): number | null {
  const plain = text.trim();
  if (plain === '') return null;
  const number = unit.trim() !== '' && plain.endsWith(unit.trim()) ? plain.slice(0, -unit.trim().length) : plain;
  return parseQuantity(number, '1', 'The value').value;
}

function reasonOf({ message, details }: ArctraceError): string {
  return details.expected === undefined ? `${message}.` : `${message}; expected ${details.expected}.`;
}
