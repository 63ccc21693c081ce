import type { FigureColourBar, FigureInk, FigureLegendEntry, FigureSeries } from '../../../core/figure-model';
import type { TextRun } from '../../../core/text-runs';

/** From this many members on a colour bar stands for the legend. */
export const barFrom = 7;

const markers: readonly NonNullable<FigureSeries['marker']>[] = [
  { shape: 'circle', filled: false },
  { shape: 'square', filled: true },
  { shape: 'diamond', filled: false },
  { shape: 'triangle', filled: true },
];

/** Marker and ink of the k-th member of a series: neighbours differ in marker, in fill and in lightness. */
export function memberLook(k: number, position: number): { ink: FigureInk; marker: NonNullable<FigureSeries['marker']> } {
  return { ink: { map: position }, marker: markers[k % markers.length] as NonNullable<FigureSeries['marker']> };
}

export function legendEntry(series: Pick<FigureSeries, 'name' | 'ink' | 'marker' | 'line'>): FigureLegendEntry {
  const { name, ink, marker, line } = series;
  return { text: [{ text: name }], ink, marker, line, patch: null };
}

/** Room right of the frame for a colour bar with its labels. */
export const colourBarRoom_mm = 13;

export function colourBar(
  key: { title: string | TextRun[]; ticks: readonly { position: number; label: string }[] },
  frame: { left_mm: number; top_mm: number; width_mm: number; height_mm: number },
): FigureColourBar {
  const height_mm = Math.min(frame.height_mm - 8, 40);
  return {
    title: typeof key.title === 'string' ? [{ text: key.title }] : key.title,
    box: { left_mm: frame.left_mm + frame.width_mm + 2.4, top_mm: frame.top_mm + 5, width_mm: 2.2, height_mm },
    ticks: key.ticks.map(({ position, label }) => ({ position, label: [{ text: label }] })),
  };
}
