const pointNumber = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eEdD][-+]?\d+)?$/;
const notANumber = /^[-+]?(?:nan|inf(?:inity)?|n\/?a|1\.#(?:ind|inf|qnan|j).*)$/i;

/**
 * A number as instruments write it, or undefined where the text is none. `decimalComma` is decided once a file, never a cell:
 * a comma is then the decimal mark and never parts thousands. NaN for `NaN`, `inf`, `1.#IND`.
 */
export function parseNumber(text: string, decimalComma = false): number | undefined {
  let plain = text.trim().replace('\u2212', '-');
  if (decimalComma) {
    if ((plain.includes('.') && plain.includes(',')) || plain.endsWith(',')) return undefined;
    plain = plain.replace(',', '.');
  }
  if (pointNumber.test(plain)) return Number(plain.replace(/d/i, 'e'));
  return notANumber.test(plain) ? Number.NaN : undefined;
}
