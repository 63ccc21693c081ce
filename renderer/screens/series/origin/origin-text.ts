import { plainText } from './number-text';
import type { NumberOrigin } from './origin-model';

/** Everything the origin of a number says, as lines of text. */
export function originText({ title, place, interval, refused, formula, inserted, inputs, remarks, facts }: NumberOrigin): string {
  const head = plainText(place === '' ? title : `${title}, ${place}`);
  const lines = [head, ...(interval === '' ? [] : [plainText(interval)])];
  if (refused !== null) {
    lines.push(
      ...refused.reasons,
      ...refused.checks.map(({ what, found, needed }) => `${plainText(what)}: found ${found}, needed ${needed}`),
    );
  }
  if (formula !== '') lines.push(formula);
  if (inserted !== '') lines.push(inserted);
  for (const { symbol, value, from, share } of inputs) {
    lines.push(
      `${plainText(symbol)} = ${plainText(value)}, ${from}${share === null ? '' : `, ${Math.round(100 * share)} % of the variance`}`,
    );
  }
  return [...lines, ...remarks, ...facts.map(({ name, value }) => `${name}: ${value}`)].join('\n');
}
