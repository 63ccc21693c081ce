import type { ChartDataset } from 'chart.js';
import type { CurvePanel } from './curve-panel';
import type { ImpedanceMember, PlotPoint } from './impedance-model';

type ScatterDataset = ChartDataset<'scatter', PlotPoint[]>;

/** More points than this are painted as small squares: the chart would take too long over its elements. */
const mostElements = 8000;

/** Whether a series has so many points that they are painted instead of being elements of the chart. */
export function isHeavy(members: readonly ImpedanceMember[]): boolean {
  return members.reduce((sum, { measured }) => sum + measured.points.length, 0) > mostElements;
}

/** The measured points of a series, first members at the bottom; points left out of the fit are crosses. */
export function measuredDatasets(members: readonly ImpedanceMember[], panels: readonly CurvePanel[]): ScatterDataset[] {
  if (isHeavy(members)) return [];
  const radius_px = members.length > 12 ? 1.4 : members.length > 5 ? 1.8 : 2.2;
  const datasets = members.flatMap((member) =>
    panels.flatMap((panel) => {
      const all = panel.points(member.measured);
      if (member.masked.size === 0) return [dots(all, panel, member, radius_px)];
      const kept = all.filter((_, index) => !member.masked.has(index));
      const left = all.filter((_, index) => member.masked.has(index));
      const cross = { pointStyle: 'crossRot' as const, pointBorderWidth: 1, pointBorderColor: member.colour };
      return [dots(kept, panel, member, radius_px), { ...dots(left, panel, member, 3), ...cross }];
    }),
  );
  // The chart draws its last dataset first.
  return datasets.reverse();
}

function dots(data: PlotPoint[], panel: CurvePanel, { colour, open }: ImpedanceMember, radius_px: number): ScatterDataset {
  return {
    type: 'scatter',
    yAxisID: panel.yScale,
    data,
    showLine: false,
    pointBackgroundColor: open ? 'transparent' : colour,
    pointBorderColor: colour,
    pointBorderWidth: open ? 1 : 0,
    pointRadius: radius_px,
  };
}
