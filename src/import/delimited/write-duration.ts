/**
 * Writes the seconds of `hh:mm:ss`, `d-hh:mm:ss` or either with decimals, as it stands in bytes[from, to), into out[row].
 * @returns false where it is written otherwise: then nothing is written.
 */
export function writeDuration(bytes: Uint8Array, from: number, to: number, mark: number, out: Float64Array, row: number): boolean {
  let seconds = 0;
  let part = 0;
  let digits = 0;
  let colons = 0;
  let at = from;
  for (; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte >= 48 && byte <= 57) {
      part = part * 10 + (byte - 48);
      if (++digits > 6) return false;
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
  if (colons !== 2 || digits !== 2) return false;
  let fraction = 0;
  if (at < to) {
    if (bytes[at] !== mark && bytes[at] !== 46) return false;
    let [count, power] = [0, 1];
    for (at++; at < to; at++) {
      const byte = bytes[at] as number;
      if (byte < 48 || byte > 57 || ++count > 9) return false;
      fraction = fraction * 10 + (byte - 48);
      power *= 10;
    }
    if (count === 0) return false;
    out[row] = seconds + (part * power + fraction) / power;
  } else out[row] = seconds + part;
  return true;
}
