import type { ChartDataset } from 'chart.js';
import type { ImpedanceMember, ImpedanceModel, PlotPoint } from './impedance-model';

type ScatterDataset = ChartDataset<'scatter', PlotPoint[]>;

/** Measured points and fitted lines; the selected spectrum lies on top, with a halo of the paper's colour around it. */
export function nyquistDatasets(model: ImpedanceModel): ScatterDataset[] {
  const selected = model.members.find((member) => member.id === model.selectedId);
  const radius_px = model.members.length > 12 ? 1.4 : model.members.length > 5 ? 1.8 : 2.2;
  const drawn = model.members.filter((member) => member !== selected).flatMap((member) => memberDatasets(member, 1.1, radius_px));
  if (selected !== undefined) drawn.push(...haloDatasets(selected, model.theme.surface), ...memberDatasets(selected, 2, 2.4));
  // The chart draws its last dataset first.
  return drawn.reverse();
}

function memberDatasets(member: ImpedanceMember, width_px: number, radius_px: number): ScatterDataset[] {
  const datasets: ScatterDataset[] = [];
  if (member.fitted !== null) {
    datasets.push({ ...line(member.fitted.points, member.colour, width_px), ...(member.stale ? { borderDash: [4, 3] } : {}) });
  }
  const kept = member.masked.size === 0 ? member.measured.points : member.measured.points.filter((_, index) => !member.masked.has(index));
  datasets.push(points(kept, member.colour, radius_px));
  if (member.masked.size > 0) {
    const left = member.measured.points.filter((_, index) => member.masked.has(index));
    datasets.push({ ...points(left, member.colour, 3), pointStyle: 'crossRot', pointBorderWidth: 1, pointBorderColor: member.colour });
  }
  return datasets;
}

function haloDatasets(member: ImpedanceMember, colour: string): ScatterDataset[] {
  if (member.fitted !== null) return [line(member.fitted.points, colour, 7)];
  return [points(member.measured.points, colour, 5)];
}

function line(data: PlotPoint[], colour: string, width_px: number): ScatterDataset {
  return {
    type: 'scatter',
    data,
    showLine: true,
    borderColor: colour,
    borderWidth: width_px,
    pointRadius: 0,
    pointHitRadius: 0,
    tension: 0,
  };
}

function points(data: PlotPoint[], colour: string, radius_px: number): ScatterDataset {
  return { type: 'scatter', data, showLine: false, pointBackgroundColor: colour, pointBorderWidth: 0, pointRadius: radius_px };
}
