import type { Box } from './place-label';

interface Pixel {
  x: number;
  y: number;
}

const bins = 48;
const margin_px = 10;
const least = { width: 170, height: 96 };

/**
 * The largest free box in the upper left corner of a plot area: no point lies in it, none nearer than a margin.
 * @returns null where the corner is too full for a readable inset.
 */
export function insetPlace(area: Box, points: readonly Pixel[]): Box | null {
  const highest = new Array<number>(bins).fill(area.y + area.height);
  for (const { x, y } of points) {
    const bin = Math.floor(((x - area.x) / area.width) * bins);
    if (bin >= 0 && bin < bins && y < (highest[bin] as number)) highest[bin] = y;
  }
  let best: Box | null = null;
  let ceiling = area.y + 0.56 * area.height;
  for (let bin = 0; bin < Math.round(0.62 * bins); bin++) {
    ceiling = Math.min(ceiling, (highest[bin] as number) - margin_px);
    const box = { x: area.x + 10, y: area.y, width: ((bin + 1) / bins) * area.width - 10, height: ceiling - area.y };
    if (box.width < least.width || box.height < least.height) continue;
    if (best === null || box.width * box.height > best.width * best.height) best = box;
  }
  return best;
}
