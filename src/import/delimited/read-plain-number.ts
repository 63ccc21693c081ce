const powersOfTen = Float64Array.from({ length: 23 }, (_, k) => Number(`1e${k}`));
/** Beyond this one more digit may not fit into a double's 53 bits. */
const mostMantissa = 900719925474098;

/**
 * Reads the number that begins at bytes[from], blanks before and behind it, into out[row]: digits with one decimal mark and an exponent.
 * Mantissa and power of ten are both exact in a double here, so their quotient or product is rounded as the language itself rounds.
 * @returns where the number and its blanks end; -1 where it is no such number; -2 - end where it has too many digits or too large an
 * exponent for this way. In the last two cases nothing is written.
 */
export function readPlainNumber(bytes: Uint8Array, from: number, mark: number, out: Float64Array, row: number): number {
  let at = from;
  let byte = bytes[at] as number;
  while (byte === 32) byte = bytes[++at] as number;
  const negative = byte === 45;
  if (negative || byte === 43) byte = bytes[++at] as number;
  let mantissa = 0;
  let digits = 0;
  let decimals = 0;
  let fits = true;
  for (; byte >= 48 && byte <= 57; byte = bytes[++at] as number) {
    if (mantissa > mostMantissa) fits = false;
    mantissa = mantissa * 10 + (byte - 48);
    digits++;
  }
  if (byte === mark) {
    byte = bytes[++at] as number;
    for (; byte >= 48 && byte <= 57; byte = bytes[++at] as number) {
      if (mantissa > mostMantissa) fits = false;
      mantissa = mantissa * 10 + (byte - 48);
      decimals++;
    }
  }
  if (digits + decimals === 0) return -1;
  // Not -decimals: minus zero is no index, and costs the compiled code each time.
  let exponent = 0 - decimals;
  if (byte === 69 || byte === 101) {
    byte = bytes[++at] as number;
    const falling = byte === 45;
    if (falling || byte === 43) byte = bytes[++at] as number;
    let power = 0;
    let places = 0;
    for (; byte >= 48 && byte <= 57; byte = bytes[++at] as number) {
      if (++places > 3) return -1;
      power = power * 10 + (byte - 48);
    }
    if (places === 0) return -1;
    exponent += falling ? -power : power;
  }
  while (byte === 32) byte = bytes[++at] as number;
  if (!fits || exponent < -22 || exponent > 22) return -2 - at;
  const size = exponent < 0 ? mantissa / (powersOfTen[-exponent] as number) : mantissa * (powersOfTen[exponent] as number);
  out[row] = negative ? -size : size;
  return at;
}
