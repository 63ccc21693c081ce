const date = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2}):(\d{2}(?:[.,]\d+)?)(?: ([AP])M)?$/i;

/** A date `MM/DD/YYYY HH:MM:SS.mmm`, as EC-Lab writes them on wish, in seconds since 1970; undefined for other text. */
export function dateSeconds(text: string): number | undefined {
  const parts = date.exec(text.trim());
  if (parts === null) return undefined;
  const [month, day, year, hour, minute] = parts.slice(1, 6).map(Number) as [number, number, number, number, number];
  const second = Number((parts[6] as string).replace(',', '.'));
  const half = parts[7] === undefined ? hour : (hour % 12) + (/p/i.test(parts[7]) ? 12 : 0);
  return Date.UTC(year, month - 1, day, half, minute) / 1000 + second;
}
