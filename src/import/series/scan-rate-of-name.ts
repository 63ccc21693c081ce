/** The scan rate that a file's name states (`_100mVs`, `20 mV-s`, `0.5mVps`), V/s; undefined where it states none or two. */
export function scanRateOfName(stem: string): number | undefined {
  const rates = [...stem.matchAll(/(?<![\d.,])(\d{1,5}(?:[.,]\d{1,4})?)[ _-]?mV(?:[ _-]?(?:\/|p|per)?[ _-]?)s(?![a-z])/gi)].map(
    ([, number]) => Number((number as string).replace(',', '.')) / 1000,
  );
  const [rate] = rates;
  return rate !== undefined && rate > 0 && rates.every((other) => other === rate) ? rate : undefined;
}
