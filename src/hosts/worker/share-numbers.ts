/** Smaller arrays are copied between threads faster than they are shared. */
const least_bytes = 65_536;

/**
 * Moves the long number columns in plain data into shared memory, in their place: a thread that is given them has them without a copy.
 * A file of a million rows would else be held several times over, by its reader, its project and every evaluation of it.
 * What they were moved from is given back at once, not when this thread next tidies up.
 */
export function shareNumbers(data: unknown): void {
  const left = new Set<ArrayBufferLike>();
  moveColumns(data, left);
  const kept = buffersOf(data);
  for (const buffer of left) if (buffer instanceof ArrayBuffer && !kept.has(buffer)) buffer.transfer(0);
}

function moveColumns(data: unknown, left: Set<ArrayBufferLike>): void {
  if (typeof data !== 'object' || data === null || ArrayBuffer.isView(data)) return;
  for (const [key, value] of Object.entries(data)) {
    if (!(value instanceof Float64Array)) moveColumns(value, left);
    else if (value.byteLength >= least_bytes && value.buffer instanceof ArrayBuffer) {
      const moved = new Float64Array(new SharedArrayBuffer(value.byteLength));
      moved.set(value);
      (data as Record<string, unknown>)[key] = moved;
      left.add(value.buffer);
    }
  }
}

function buffersOf(data: unknown, found = new Set<ArrayBufferLike>()): Set<ArrayBufferLike> {
  if (ArrayBuffer.isView(data)) found.add(data.buffer);
  else if (typeof data === 'object' && data !== null) for (const value of Object.values(data)) buffersOf(value, found);
  return found;
}
