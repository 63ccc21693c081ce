/** A unit with the prefix that makes numbers neither tiny nor long. */
export interface SiUnit {
  unit: string;
  /** As in names of columns. */
  column: string;
  /** Base units times this are numbers of the unit. */
  perBase: number;
}

const prefixes = [
  { from: 1e6, text: 'M', column: 'M', perBase: 1e-6 },
  { from: 1e3, text: 'k', column: 'k', perBase: 1e-3 },
  { from: 1, text: '', column: '', perBase: 1 },
  { from: 1e-3, text: 'm', column: 'm', perBase: 1e3 },
  { from: 1e-6, text: 'µ', column: 'u', perBase: 1e6 },
  { from: 0, text: 'n', column: 'n', perBase: 1e9 },
];

/** @param base "A", "V"; @param largest the largest magnitude to be shown, in base units */
export function siUnit(base: string, largest: number): SiUnit {
  const { text, column, perBase } = prefixes.find(({ from }) => largest >= from) ?? (prefixes[2] as (typeof prefixes)[number]);
  return { unit: `${text}${base}`, column: `${column}${base}`, perBase };
}
