import { copyRows } from '../../app/copy-rows';
import { cycleCell } from './cycle-cell';
import { cycleFlag } from './cycle-flag';
import type { Cycling } from './use-cycling';

/** Puts the table of cycles on the clipboard with its units. */
export async function copyCycles({ result, columns }: Cycling): Promise<void> {
  if (result === null) return;
  // A person who marked text wants that text.
  if (!(getSelection()?.isCollapsed ?? true)) return void document.execCommand('copy');
  const head = ['cycle', ...columns.map(({ words, unit }) => `${words} (${unit})`), 'remark'];
  const rows = result.cycles.map((cycle) => {
    const cells = columns.map((column) => {
      const cell = cycleCell(cycle, column);
      return cell.kind === 'value' ? cell.text : cell.kind === 'refused' ? 'n.d.' : '–';
    });
    return [String(cycle.cycle), ...cells, [cycle.isLeftOut ? 'left out' : '', cycleFlag(cycle) ?? ''].filter(Boolean).join('; ')];
  });
  await copyRows([head, ...rows], `Copied ${rows.length === 1 ? '1 cycle' : `${rows.length} cycles`}`);
}
