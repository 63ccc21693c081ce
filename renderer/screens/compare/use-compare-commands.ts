import { useMemo } from 'react';
import { type AppCommand, useCommands } from '../../app/command-registry';
import { copyRows } from '../../app/copy-rows';
import { plainText } from '../series/origin/number-text';
import { useCompareView } from './compare-view';
import { exportComparison, exportDiffusion } from './export-comparison';
import type { SampleColumn } from './sample-columns';
import { stepSample } from './step-sample';
import type { Comparison } from './use-comparison';

/** What can be done in the Compare room, by palette, key and button alike. */
export function useCompareCommands(comparison: Comparison, columns: readonly SampleColumn[]): void {
  const { tab } = useCompareView();
  const commands = useMemo((): AppCommand[] => {
    const { cells, cell } = comparison;
    const none = cells === null || cells.length === 0 ? 'There is nothing to compare yet.' : null;
    const one = none ?? (cells !== null && cells.length > 1 ? null : 'There is one cell in this project.');
    return [
      { id: 'compare.export', title: 'Export CSV', keys: 'Mod+E', run: () => void exportComparison(comparison, tab), blocked: none },
      {
        id: 'compare.exportDiffusion',
        title: 'Export CSV of every diffusion coefficient',
        run: () => void exportDiffusion(comparison),
        blocked: none,
      },
      {
        id: 'compare.copy',
        title: 'Copy the table of samples',
        keys: 'Mod+C',
        run: () => void copySamples(comparison, columns),
        blocked: none,
      },
      { id: 'compare.cell', title: 'Show this cell', run: () => useCompareView.setState({ tab: 'cell' }), blocked: none },
      { id: 'compare.samples', title: 'Show the samples', run: () => useCompareView.setState({ tab: 'samples' }), blocked: none },
      {
        id: 'compare.next',
        title: 'Next cell',
        keys: 'N',
        run: () => cells !== null && stepSample(cells, cell?.sample ?? null, 1),
        blocked: one,
      },
      {
        id: 'compare.previous',
        title: 'Previous cell',
        keys: 'P',
        run: () => cells !== null && stepSample(cells, cell?.sample ?? null, -1),
        blocked: one,
      },
    ];
  }, [comparison, columns, tab]);
  useCommands('compare', commands);
}

async function copySamples({ cells }: Comparison, columns: readonly SampleColumn[]): Promise<void> {
  if (cells === null) return;
  // A person who marked text wants that text.
  if (!(getSelection()?.isCollapsed ?? true)) return void document.execCommand('copy');
  const head = ['sample', ...columns.map(({ words, unit }) => `${words} (${unit})`)];
  const rows = cells.map((cell) => [
    cell.sample,
    ...columns.map((column) => {
      const found = column.cell(cell);
      return found === null ? '–' : 'reason' in found ? 'n.d.' : plainText(found.markup);
    }),
  ]);
  await copyRows([head, ...rows], `Copied ${rows.length === 1 ? '1 sample' : `${rows.length} samples`}`);
}
