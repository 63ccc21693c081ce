import type { MethodInput } from '../../../src/app/api';
import { whenConnected } from '../../app/project-store';
import { reportError } from '../../app/report-error';
import { sayDone } from '../../app/view-state';
import { type CompareTab, useCompareView } from './compare-view';
import type { Comparison } from './use-comparison';

/** Writes what the tab shows: the life of the cell, or the table of samples. */
export function exportComparison({ cell }: Comparison, tab: CompareTab): Promise<void> {
  if (tab === 'samples') return exportTable({ table: 'samples', ...chosenCycle() });
  return exportTable({ table: 'life', ...(cell === null ? {} : { samples: [cell.sample] }) });
}

/** Writes every diffusion coefficient of a cell, method by method. */
export function exportDiffusion({ cell }: Comparison): Promise<void> {
  return exportTable({ table: 'diffusion', ...(cell === null ? {} : { samples: [cell.sample] }) });
}

function chosenCycle(): { cycle?: number } {
  const { cycle } = useCompareView.getState();
  return cycle === null ? {} : { cycle };
}

async function exportTable(options: MethodInput<'compare.csv'>): Promise<void> {
  try {
    const client = await whenConnected();
    const file = await client.call('compare.csv', options);
    if (await client.saveFile(file)) sayDone(`Exported ${file.name}`);
  } catch (error) {
    reportError(error);
  }
}
