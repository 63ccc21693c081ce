import { sourceUnit } from '../source-units';

/** Names with the units that the line below them holds (`s,V,mA`, `[V],[A]`); undefined where that line holds no units. */
export function namesWithUnits(names: readonly string[], cells: readonly string[]): string[] | undefined {
  if (cells.length > names.length || names.some((name) => /[([/]/.test(name))) return undefined;
  const units = cells.map((cell) => cell.trim().replace(/^[[(](.*)[\])]$|^[-#]$/, '$1'));
  const stated = units.filter((unit) => unit !== '');
  if (stated.length < 2 || !stated.every(isUnit)) return undefined;
  return names.map((name, k) => ((units[k] ?? '') === '' ? name : `${name} [${units[k]}]`));
}

/** A degree may have lost its sign, and a time may be written `hh:mm:ss`. */
function isUnit(text: string): boolean {
  return sourceUnit(text) !== undefined || /^(c|h{1,2}:m.*)$/i.test(text);
}
