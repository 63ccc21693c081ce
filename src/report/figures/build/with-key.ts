import type { FigurePanel } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import type { FigureSpectra } from './figure-spectrum';
import { barFrom, colourBar, colourBarRoom_mm, legendEntry } from './member-look';
import { placeLegend } from './place-legend';

/** Room for the colour bar of a series, none where a legend will do. */
export function keyRoom_mm(members: number): number {
  return members >= barFrom ? colourBarRoom_mm : 0;
}

/** The panel with what tells its curves apart: a legend for up to six, a colour bar from seven on. */
export function withKey(panel: FigurePanel, members: number, key: FigureSpectra['key'], style: FigureStyle): FigurePanel {
  if (members >= barFrom) return { ...panel, colourBar: colourBar(key, panel.box) };
  const entries = panel.series.filter(({ role }) => role === 'measured').map(legendEntry);
  return entries.length < 2 ? panel : { ...panel, legend: placeLegend(panel, { title: [], entries }, style) };
}
