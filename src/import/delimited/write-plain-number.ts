const powersOfTen = Float64Array.from({ length: 23 }, (_, k) => Number(`1e${k}`));
/** Beyond this one more digit may not fit into a double's 53 bits. */
const mostMantissa = 900719925474098;

/**
 * Writes the number that stands in bytes[from, to) into out[row]: digits with one decimal mark and an exponent, nothing else.
 * Mantissa and power of ten are both exact in a double here, so their quotient or product is rounded as the language itself rounds.
 * @returns false where it is not such a number, or one with too many digits: then nothing is written.
 */
export function writePlainNumber(bytes: Uint8Array, from: number, to: number, mark: number, out: Float64Array, row: number): boolean {
  let at = from;
  const sign = bytes[at] as number;
  if (sign === 45 || sign === 43) at++;
  let mantissa = 0;
  let digits = 0;
  let decimals = 0;
  let marked = false;
  for (; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte >= 48 && byte <= 57) {
      if (mantissa > mostMantissa) return false;
      mantissa = mantissa * 10 + (byte - 48);
      digits++;
      if (marked) decimals++;
    } else if (byte === mark && !marked) marked = true;
    else break;
  }
  if (digits === 0) return false;
  // Not -decimals: minus zero is no index, and costs the compiled code each time.
  let exponent = 0 - decimals;
  if (at < to) {
    const letter = bytes[at] as number;
    if (letter !== 69 && letter !== 101) return false;
    at++;
    const exponentSign = bytes[at] as number;
    if (exponentSign === 45 || exponentSign === 43) at++;
    if (at >= to || to - at > 3) return false;
    let power = 0;
    for (; at < to; at++) {
      const byte = bytes[at] as number;
      if (byte < 48 || byte > 57) return false;
      power = power * 10 + (byte - 48);
    }
    exponent += exponentSign === 45 ? -power : power;
  }
  if (exponent < -22 || exponent > 22) return false;
  const size = exponent < 0 ? mantissa / (powersOfTen[-exponent] as number) : mantissa * (powersOfTen[exponent] as number);
  out[row] = sign === 45 ? -size : size;
  return true;
}
