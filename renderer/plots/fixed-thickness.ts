import type { Scale } from 'chart.js';

/** Holds an axis at one thickness: plots above each other align, and the plot area is known before the ranges are. */
export function fixedThickness(thickness_px: number): (scale: Scale) => void {
  return (scale) => {
    if (scale.isHorizontal()) scale.height = thickness_px;
    else scale.width = thickness_px;
  };
}
