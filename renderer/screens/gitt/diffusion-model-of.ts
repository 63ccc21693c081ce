import type { MeanDiffusion, MeanDiffusions } from '../../../src/core/titration-result';
import type { DiffusionModel, DiffusionPoint } from '../../plots/diffusion-model';
import type { PlotTableData } from '../../plots/plot-table';
import type { PlotTheme } from '../../plots/plot-theme';
import { numberMarkup, plainText } from '../series/origin/number-text';
import type { DiffusionEntry } from './diffusion-entry';
import type { OverChoice } from './gitt-view';
import { signedDigits } from './gitt-words';

/** What the plot of D shows of these entries; what has no place on the axis is in the ledger only. */
export function diffusionModelOf(
  entries: readonly DiffusionEntry[],
  mean: MeanDiffusions,
  over: OverChoice,
  selectedId: number | null,
  theme: PlotTheme,
): DiffusionModel {
  const placed = entries.flatMap((entry) => {
    const x = over === 'potential' ? entry.potential_V : entry.capacity_mAh;
    return x === null ? [] : [{ ...entry, id: entry.index, x }];
  });
  const points = placed.flatMap(({ id, x, direction, standing, title, number: { value, standardError, ci95 } }): DiffusionPoint[] => {
    if (value === null) return [];
    const text = `${plainText(numberMarkup(value, standardError))} cm² s⁻¹`;
    return [{ id, x, value, ci95, direction, isUsed: standing === 'used', title, text }];
  });
  const refused = placed.filter(({ number }) => number.value === null).map(({ id, x, title }) => ({ id, x, title }));
  const dotted = points.filter(({ isUsed }) => !isUsed).length;
  const legend: DiffusionModel['legend'] = [
    ...directionLegend('discharge', 'filled', mean.discharge, points),
    ...directionLegend('charge', 'open', mean.charge, points),
    ...(dotted === 0 ? [] : [{ mark: 'dotted' as const, markup: `does not count, ${dotted}` }]),
  ];
  const xTitle = over === 'potential' ? '*E* (V)' : '*Q* in this direction (mAh)';
  return { xTitle, points, refused, legend, selectedId, theme };
}

function directionLegend(
  direction: 'charge' | 'discharge',
  mark: 'filled' | 'open',
  mean: MeanDiffusion,
  points: readonly DiffusionPoint[],
): DiffusionModel['legend'] {
  if (!points.some((point) => point.direction === direction && point.isUsed)) return [];
  const words = mean.diffusion_cm2PerS === null ? 'mean n.d.' : `mean ${numberMarkup(mean.diffusion_cm2PerS, mean.standardError)}`;
  return [{ mark, markup: `${direction}, ${words}` }];
}

/** The numbers of the plot. */
export function diffusionTable(entries: readonly DiffusionEntry[], caption: string, remark: string): PlotTableData {
  const cells: ((entry: DiffusionEntry) => string)[] = [
    ({ index }) => String(index),
    ({ direction }) => direction,
    ({ potential_V }) => (potential_V === null ? '–' : signedDigits(potential_V, 4)),
    ({ capacity_mAh }) => (capacity_mAh === null ? '–' : capacity_mAh.toPrecision(4)),
    ({ number: { value, standardError } }) => (value === null ? 'n.d.' : plainText(numberMarkup(value, standardError))),
    ({ standing }) => (standing === 'used' ? 'yes' : 'no'),
  ];
  return {
    ...{ caption, remark },
    heads: [
      { name: 'number', unit: '' },
      { name: 'direction', unit: '' },
      { name: '*E*', unit: 'V' },
      { name: '*Q*', unit: 'mAh' },
      { name: '*D*', unit: 'cm² s⁻¹' },
      { name: 'counts', unit: '' },
    ],
    rows: entries.length,
    cell: (row, column) => {
      const entry = entries[row];
      return entry === undefined ? '' : (cells[column]?.(entry) ?? '');
    },
  };
}
