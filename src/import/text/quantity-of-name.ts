import type { Quantity } from '../settle-column';
import { type SourceUnit, sourceUnit } from '../source-units';

/** Names without unit, blanks, dots and underscores, in lower case → our quantity. */
const known: readonly (readonly [RegExp, string])[] = [
  [/^(e|u|v|ewe|vf|voltage|potential|we\(1\)potential|cellvoltage|ecell)$/, 'potential'],
  [/^(eapplied|potentialapplied)$/, 'potentialApplied'],
  [/^(i|im|current|we\(1\)current)$/, 'current'],
  [/^(t|time|elapsedtime|testtime|correctedtime|totaltime)$/, 'time'],
  [/^(f|freq|frequency)$/, 'frequency'],
  [/^(q|charge)$/, 'charge'],
  [/^(scan|cycle|cyclenumber|cycleindex)$/, 'cycle'],
  [/^(pt|point|point#|index)$/, 'point'],
  [/^segment#?$/, 'segment'],
];

/** `Potential (V)`, `E(V)`, `Elapsed Time (s)`, `Current/A`, `WE(1).Current (A)` → quantity with unit and factor; other names keep their words. */
export function quantityOfName(name: string): Quantity {
  const [stem, unit] = takeApart(name.trim());
  // A number behind a name tells repeated tables apart: `Voltage1`.
  const tidy = stem
    .toLowerCase()
    .replace(/[\s._]+/g, '')
    .replace(/(?<=[a-z]{4})\d+$/, '');
  const quantity = known.find(([pattern]) => pattern.test(tidy))?.[1] ?? camelCase(stem);
  if (unit === undefined) return withoutUnit(quantity);
  return { ...unit, quantity: `${quantity}_${unit.unit}` };
}

/** Columns U, I or t without a unit are in V, A and s; of others nothing is known. */
function withoutUnit(quantity: string): Quantity {
  const unit = { potential: 'V', current: 'A', time: 's' }[quantity];
  return unit === undefined ? { quantity, unit: '', factor: 1 } : { quantity: `${quantity}_${unit}`, unit, factor: 1, isAssumed: true };
}

function takeApart(name: string): [stem: string, unit: SourceUnit | undefined] {
  for (const pattern of [/^(.+?)\s*[([]([^()[\]]+)[)\]]$/, /^(.+)\s*\/\s*([^/]+)$/]) {
    const parts = pattern.exec(name);
    const unit = parts === null ? undefined : sourceUnit(degrees(parts[1] as string, parts[2] as string));
    if (parts !== null && unit !== undefined) return [(parts[1] as string).trim(), unit];
  }
  return [name, undefined];
}

/** `(C)` is a charge elsewhere, behind a temperature it is a degree. */
function degrees(stem: string, unit: string): string {
  return unit.trim() === 'C' && /temp/i.test(stem) ? '°C' : unit;
}

function camelCase(stem: string): string {
  const words = stem.match(/[\p{L}\d#+-]+/gu) ?? ['column'];
  return words.map((word, k) => (k === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1)).join('');
}
