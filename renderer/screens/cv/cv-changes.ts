import type { PeakEdit, VoltammetryChoices } from '../../../src/core/voltammetry-choices';
import type { VoltammetryPeak } from '../../../src/core/voltammetry-result';
import { execute } from '../../app/actions';
import { changeChoices, chosenFor } from '../../app/choose-analysis';
import { whenConnected } from '../../app/project-store';
import { reportError } from '../../app/report-error';
import { sayDone } from '../../app/view-state';
import { useCvView } from './cv-view';

/** Changes how the series of a cell is evaluated; `undefined` goes back to what the program does by itself. */
export function evaluate(sample: string, change: Partial<VoltammetryChoices>): Promise<void> {
  return changeChoices('cv', sample, change as Parameters<typeof changeChoices<'cv'>>[2]);
}

function edits(sample: string): readonly PeakEdit[] {
  return (chosenFor('cv', sample).peaks ?? []) as readonly PeakEdit[];
}

export function addPeak(sample: string, peak: Omit<Extract<PeakEdit, { kind: 'add' }>, 'kind'>): Promise<void> {
  useCvView.setState({ adding: false });
  return evaluate(sample, { peaks: [...edits(sample), { kind: 'add', ...peak }] });
}

export function removePeak(sample: string, peak: VoltammetryPeak): Promise<void> {
  return evaluate(sample, { peaks: [...edits(sample), { kind: 'remove', peak: placeOf(peak) }] });
}

/** Takes back what was done to the peaks by hand. */
export function findPeaks(sample: string): Promise<void> {
  useCvView.setState({ adding: false, moving: null });
  if (edits(sample).length === 0) {
    sayDone('The peaks are those found; nothing was changed by hand.');
    return Promise.resolve();
  }
  return evaluate(sample, { peaks: undefined });
}

/** How long a peak rests before the project hears of its move: one move of many key strokes is one step of undo. */
const rest_ms = 450;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Moves a peak at one rate by a step; the ring follows at once, the numbers when it rests. */
export function nudgePeak(sample: string, peak: VoltammetryPeak, rate_VPerS: number, step_V: number): void {
  const { moving } = useCvView.getState();
  const own = placeOf(peak);
  const isSame = moving !== null && moving.sweep === own.sweep && moving.near_V === own.near_V && moving.rate_VPerS === rate_VPerS;
  const point = peak.points.find((one) => one.rate_VPerS === rate_VPerS) ?? peak.points[0]!;
  const from_V = isSame ? moving.potential_V : point.potential_V;
  const next = { ...own, rate_VPerS, potential_V: Number((from_V + step_V).toPrecision(9)) };
  useCvView.setState({ moving: next });
  clearTimeout(timer);
  timer = setTimeout(() => void settleMove(sample), rest_ms);
}

async function settleMove(sample: string): Promise<void> {
  const { moving } = useCvView.getState();
  if (moving === null) return;
  const { sweep, near_V, rate_VPerS, potential_V } = moving;
  const before = edits(sample);
  const last = before.at(-1);
  // The same ring again: where it went last is where it stands now.
  const again =
    last?.kind === 'move' &&
    last.rate_VPerS === rate_VPerS &&
    'near_V' in last.peak &&
    last.peak.sweep === sweep &&
    isNear(last.peak.near_V, near_V);
  const move: PeakEdit = { kind: 'move', peak: again ? last.peak : { sweep, near_V }, rate_VPerS, potential_V };
  await evaluate(sample, { peaks: [...(again ? before.slice(0, -1) : before), move] });
  if (useCvView.getState().moving === moving) useCvView.setState({ moving: null });
}

const isNear = (a: number, b: number) => Math.abs(a - b) < 1e-9;

/** A peak by where it lies at the slowest rate: its name may change. */
function placeOf({ sweep, points }: VoltammetryPeak): { sweep: VoltammetryPeak['sweep']; near_V: number } {
  return { sweep, near_V: points[0]!.potential_V };
}

/** Recordings that an instrument counted become one series of one cell. */
export function joinSeries(ids: string[], sample: string): Promise<void> {
  return execute({ type: 'recordings.edit', payload: { ids, set: { sample } } });
}

export async function exportCv(sample: string, table: 'peaks' | 'shares' | 'separation'): Promise<void> {
  try {
    const client = await whenConnected();
    const file = await client.call('cv.csv', { sample, table });
    if (await client.saveFile(file)) sayDone(`Exported ${file.name}`);
  } catch (error) {
    reportError(error);
  }
}
