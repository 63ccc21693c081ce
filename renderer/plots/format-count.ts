/** A count, thousands parted by a thin space from five digits on. */
export function formatCount(count: number): string {
  const digits = String(count);
  return digits.length > 4 ? digits.replace(/\B(?=(\d{3})+$)/g, '\u2009') : digits;
}
