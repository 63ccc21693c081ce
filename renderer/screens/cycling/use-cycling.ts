import { useCallback, useMemo } from 'react';
import type { Project } from '../../../src/app/api';
import type { CyclingCycle, CyclingResult } from '../../../src/core/cycling-result';
import type { ErrorRecord } from '../../../src/core/errors';
import { useProjectStore } from '../../app/project-store';
import { useAnalysis } from '../../app/use-analysis';
import { useWindowSize } from '../../app/use-window-size';
import { useViewState } from '../../app/view-state';
import { type CycleColumn, cycleColumns } from './cycle-columns';
import { cycleFlag } from './cycle-flag';
import { useCyclingView } from './cycling-view';

export interface Cycling {
  /** Cells that have been cycled, in the order of import. */
  samples: string[];
  sample: string;
  /** null until it has been worked out. */
  result: CyclingResult | null;
  /** Why it cannot be. */
  error: ErrorRecord | null;
  busy: boolean;
  columns: CycleColumn[];
  columnId: CycleColumn['id'];
  selected: CyclingCycle | null;
  select(cycle: number): void;
  /** To the neighbouring cycle. */
  step(direction: -1 | 1): void;
  /** To the next or previous flagged cycle, around the end. */
  walk(direction: -1 | 1): void;
}

/** The cycling of the cell that is shown. */
export function useCycling(): Cycling {
  const project = useProjectStore((store) => store.project);
  const wanted = useViewState(({ sample }) => sample);
  const { narrow } = useWindowSize();
  const samples = useMemo(() => samplesOf(project), [project]);
  const sample = wanted !== null && samples.includes(wanted) ? wanted : (samples[0] ?? '');
  const { outcome, error, busy } = useAnalysis('cycling', sample);
  const result = outcome?.result ?? null;
  const { selected: number, columnId } = useCyclingView();
  const columns = useMemo(() => (result === null ? [] : cycleColumns(result, narrow)), [result, narrow]);
  const cycles = result?.cycles ?? none;
  const selected = cycles.find(({ cycle }) => cycle === number) ?? null;
  const step = useCallback((direction: -1 | 1) => move(cycles, direction, false), [cycles]);
  const walk = useCallback((direction: -1 | 1) => move(cycles, direction, true), [cycles]);
  const asked = columns.find(({ id }) => id === columnId) ?? columns.find(({ id }) => id === 'dischargeCapacity_mAh');
  return { samples, sample, result, error, busy, columns, columnId: asked?.id ?? 'dischargeCapacity_mAh', selected, select, step, walk };
}

const none: readonly CyclingCycle[] = [];

function select(cycle: number): void {
  useCyclingView.setState({ selected: cycle });
}

function move(cycles: readonly CyclingCycle[], direction: -1 | 1, flaggedOnly: boolean): void {
  const { selected } = useCyclingView.getState();
  const from = cycles.findIndex(({ cycle }) => cycle === selected);
  const places = cycles.map((_, k) => k).filter((k) => !flaggedOnly || cycleFlag(cycles[k]!) !== null);
  if (places.length === 0) return;
  const order = direction === 1 ? places : places.toReversed();
  const beyond = order.find((k) => (direction === 1 ? k > from : from === -1 || k < from));
  const at = beyond ?? (flaggedOnly ? order[0]! : from === -1 ? order[0]! : from);
  select(cycles[at]!.cycle);
}

function samplesOf({ recordings }: Project): string[] {
  return [...new Set(recordings.filter(({ technique, included }) => technique === 'cycling' && included).map(({ sample }) => sample))];
}
