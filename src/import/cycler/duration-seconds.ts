/** `0-00:01:00`, `0d 00:01:00.00`, `144:02:18`, `00:02:40.000`, `12:30` (minutes:seconds) → seconds; undefined where it is no duration. */
export function durationSeconds(text: string): number | undefined {
  const parts = /^(?:(\d{1,5})\s*(?:-|d\.?|days?)\s*)?(?:(\d{1,6}):)?(\d{1,2}):(\d{1,2}(?:[.,]\d{1,9})?)$/i.exec(text);
  if (parts === null) return undefined;
  const [days, hours, minutes, seconds] = [parts[1], parts[2], parts[3], parts[4]?.replace(',', '.')].map((part) => Number(part ?? 0));
  return ((days as number) * 24 + (hours as number)) * 3600 + (minutes as number) * 60 + (seconds as number);
}
