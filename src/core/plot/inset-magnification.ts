const magnifications = [4, 5, 3, 6, 8, 10, 2];

/**
 * How much larger a plot's lower left corner is worth showing: the corner should hold a good part of the data, but not all.
 * @param width and height of the inset's plot area, in units of the main plot; points relative to the main plot's corner.
 * @returns null where no corner of the data is crowded.
 */
export function insetMagnification(width: number, height: number, points: readonly { x: number; y: number }[]): number | null {
  if (points.length === 0) return null;
  for (const magnification of magnifications) {
    const [right, top] = [width / magnification, height / magnification];
    const held = points.filter(({ x, y }) => x >= 0 && x <= right && y >= 0 && y <= top).length / points.length;
    if (held >= 0.2 && held <= 0.75) return magnification;
  }
  return null;
}
