/** Labels of linear ticks with as many decimals as their step needs; minus is U+2212, thousands are parted by a thin space. */
export function tickLabels(values: readonly number[]): string[] {
  const step = values.length > 1 ? Math.abs((values[1] as number) - (values[0] as number)) : Math.abs(values[0] ?? 1);
  let decimals = 0;
  while (decimals < 12 && Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) > 1e-6 * step * 10 ** decimals) decimals++;
  return values.map((value) => {
    const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.') as [string, string | undefined];
    const parted = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '\u2009') : whole;
    const text = fraction === undefined ? parted : `${parted}.${fraction}`;
    return value < 0 && Number(text.replace('\u2009', '')) !== 0 ? `−${text}` : text;
  });
}
