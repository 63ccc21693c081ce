import { useMemo } from 'react';
import { type AppCommand, useCommands } from '../../app/command-registry';
import { useProjectStore } from '../../app/project-store';
import { toggleOrigin, togglePin, useViewState } from '../../app/view-state';
import { copyOrigin } from '../series/origin/copy-origin';
import { copyCycles } from './copy-cycles';
import { countFrom, toggleCycle } from './cycle-changes';
import { cycleFlag } from './cycle-flag';
import { cycleRowId } from './cycle-row-id';
import { type CurveTab, useCyclingView } from './cycling-view';
import { exportCycles } from './export-cycles';
import { originAt } from './origin/origin-at';
import type { Cycling } from './use-cycling';

/** What can be done in the Cycling room, by palette, key and button alike. */
export function useCyclingCommands(cycling: Cycling): void {
  const { sample, samples, result, selected, columnId, step, walk } = cycling;
  const none = result === null ? 'There are no cycles yet.' : null;
  const noCycle = none ?? (selected === null ? 'Select a cycle first.' : null);
  const noFlag = none ?? (result?.cycles.some((cycle) => cycleFlag(cycle) !== null) ? null : 'No cycle is flagged.');
  const moves = useMemo((): AppCommand[] => {
    const at = selected === null ? null : { id: cycleRowId(sample, selected.cycle), column: columnId };
    return [
      { id: 'cycling.next', title: 'Next cycle to look at', keys: 'N', run: () => walk(1), blocked: noFlag },
      { id: 'cycling.previous', title: 'Previous cycle to look at', keys: 'P', run: () => walk(-1), blocked: noFlag },
      { id: 'cycling.down', title: 'Next cycle', keys: 'ArrowDown', run: () => step(1), blocked: none },
      { id: 'cycling.up', title: 'Previous cycle', keys: 'ArrowUp', run: () => step(-1), blocked: none },
      {
        id: 'cycling.leaveOut',
        title: selected?.isLeftOut ? 'Take this cycle back' : 'Leave this cycle out',
        keys: 'X',
        run: () => selected !== null && void toggleCycle(sample, selected.cycle),
        blocked: noCycle,
      },
      {
        id: 'cycling.reference',
        title: 'Count retention from this cycle',
        keys: 'R',
        run: () => selected !== null && void countFrom(sample, selected.cycle),
        blocked: noCycle,
      },
      { id: 'cycling.origin', title: 'How was this number made', keys: 'I', run: () => at !== null && toggleOrigin(at), blocked: noCycle },
      {
        id: 'cycling.pin',
        title: 'Pin the origin of this number',
        keys: 'Shift+I',
        run: () => at !== null && togglePin(at),
        blocked: noCycle,
      },
    ];
  }, [sample, selected, columnId, step, walk, none, noCycle, noFlag]);
  const work = useMemo(
    (): AppCommand[] => [
      { id: 'cycling.export', title: 'Export CSV', keys: 'Mod+E', run: () => void exportCycles([sample]), blocked: none },
      {
        id: 'cycling.exportAll',
        title: 'Export CSV of every cell',
        run: () => void exportCycles(samples),
        blocked: none ?? (samples.length > 1 ? null : 'There is one cell in this project.'),
      },
      {
        id: 'cycling.copy',
        title: 'Copy the table, or the number that is asked for',
        keys: 'Mod+C',
        run: () => copy(cycling),
        blocked: none,
      },
      ...views.map(([tab, words]): AppCommand => {
        return { id: `cycling.show.${tab}`, title: `Show ${words}`, run: () => useCyclingView.setState({ curveTab: tab }), blocked: none };
      }),
    ],
    [cycling, sample, samples, none],
  );
  useCommands('cycling', work);
  useCommands('cyclingMoves', moves);
}

const views: readonly [CurveTab, string][] = [
  ['curves', 'charge and discharge curves'],
  ['dqdv', 'dQ/dV'],
  ['rates', 'capacity against current'],
  ['ragone', 'power against energy (Ragone)'],
];

function copy(cycling: Cycling): void {
  const asked = useViewState.getState().origins.at(-1)?.at;
  const { info, project } = useProjectStore.getState();
  const origin = asked === undefined ? null : originAt(cycling, asked, { info, recordings: project.recordings });
  // A person who marked text wants that text.
  if (origin !== null && (getSelection()?.isCollapsed ?? true)) void copyOrigin(origin);
  else void copyCycles(cycling);
}
