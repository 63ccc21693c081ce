import type { FigureAxis, FigureBox, FigurePanel } from '../../../core/figure-model';
import type { Margins } from './stack-panels';

/** A frame with its axes and nothing in it yet; titles stand where the margins have room for them. */
export function emptyPanel(box: FigureBox, axes: { x: FigureAxis; y: FigureAxis; right?: FigureAxis }, margins: Margins): FigurePanel {
  return {
    letter: '',
    letterAt: 'corner',
    box,
    x: { ...axes.x, titleAt_mm: margins.titleBottom_mm },
    y: { ...axes.y, titleAt_mm: margins.titleLeft_mm },
    ...(axes.right === undefined ? {} : { right: { ...axes.right, titleAt_mm: margins.titleRight_mm } }),
    equalScale: false,
    bands: [],
    areas: [],
    bars: [],
    series: [],
    annotations: [],
    legend: null,
    colourBar: null,
    inset: null,
  };
}
