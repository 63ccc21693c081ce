import type { MapKey } from './map-key';

const keyWidth_px = 78;

/** Room around the plot area: at its right for the colour bar or the legend, where there is one. */
export function plotPadding({ kind }: MapKey): { top: number; right: number; bottom: number; left: number } {
  return { top: 12, right: kind === 'none' ? 16 : 16 + keyWidth_px, bottom: 4, left: 0 };
}
