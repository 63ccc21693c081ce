/**
 * Reads the seconds of `hh:mm:ss`, `d-hh:mm:ss` or either with decimals, as it begins at bytes[from], into out[row].
 * @returns where it ends; -1 where it is written otherwise: then nothing is written.
 */
export function readDuration(bytes: Uint8Array, from: number, mark: number, out: Float64Array, row: number): number {
  let at = from;
  let seconds = 0;
  let part = 0;
  let digits = 0;
  let colons = 0;
  let byte = bytes[at] as number;
  for (; ; byte = bytes[++at] as number) {
    if (byte >= 48 && byte <= 57) {
      part = part * 10 + (byte - 48);
      if (++digits > 6) return -1;
    } else if (byte === 45 && colons === 0 && digits > 0 && seconds === 0) {
      // Days, which become hours here.
      seconds = part * 24;
      part = 0;
      digits = 0;
    } else if (byte === 58 && digits > 0 && colons < 2) {
      seconds = (seconds + part) * 60;
      part = 0;
      digits = 0;
      colons++;
    } else break;
  }
  if (colons !== 2 || digits !== 2) return -1;
  if (byte !== mark && byte !== 46) {
    out[row] = seconds + part;
    return at;
  }
  let [fraction, count, power] = [0, 0, 1];
  for (byte = bytes[++at] as number; byte >= 48 && byte <= 57; byte = bytes[++at] as number) {
    if (++count > 9) return -1;
    fraction = fraction * 10 + (byte - 48);
    power *= 10;
  }
  if (count === 0) return -1;
  out[row] = seconds + (part * power + fraction) / power;
  return at;
}
