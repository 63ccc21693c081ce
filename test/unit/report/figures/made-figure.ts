import type { FigureAxis, FigureModel, FigurePanel } from '../../../../src/core/figure-model';

export function axis(scale: FigureAxis['scale'], range: readonly [number, number], ticks: Record<string, string> = {}): FigureAxis {
  return {
    quantity: [{ text: 'Z', italic: true }, { text: '′' }],
    unit: [{ text: 'Ω' }],
    column: 'zReal_ohm',
    scale,
    range,
    ticks: Object.entries(ticks).map(([value, text]) => ({ value: Number(value), label: text === '' ? [] : [{ text }] })),
    titleAt_mm: 6,
  };
}

/** One frame, 60 mm × 40 mm with its upper left corner at (12, 4) mm. */
function madePanel(parts: Partial<FigurePanel> = {}): FigurePanel {
  return {
    letter: '',
    letterAt: 'corner',
    box: { left_mm: 12, top_mm: 4, width_mm: 60, height_mm: 40 },
    x: axis('linear', [0, 100], { 0: '0', 25: '', 50: '50' }),
    y: axis('linear', [-10, 10], { 0: '0' }),
    equalScale: false,
    bands: [],
    areas: [],
    bars: [],
    series: [],
    annotations: [],
    legend: null,
    colourBar: null,
    inset: null,
    ...parts,
  };
}

export function madeFigure(parts: Partial<FigurePanel> = {}, title = 'A figure'): FigureModel {
  return { kind: 'nyquist', title, width_mm: 85, height_mm: 60, panels: [madePanel(parts)], caption: [], notes: [] };
}
