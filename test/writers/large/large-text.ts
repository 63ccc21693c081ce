/** A long text from its head, a line a row and its end, written in pieces so that no string gets large. */
export function largeText(head: string, rows: number, line: (k: number) => string, end = ''): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [encoder.encode(head)];
  for (let from = 0; from < rows; from += 10_000) {
    let text = '';
    for (let k = from; k < Math.min(from + 10_000, rows); k++) text += line(k);
    parts.push(encoder.encode(text));
  }
  parts.push(encoder.encode(end));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
