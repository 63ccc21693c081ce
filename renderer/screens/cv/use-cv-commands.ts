import { useMemo } from 'react';
import { type AppCommand, useCommands } from '../../app/command-registry';
import { toggleOrigin, togglePin, useViewState } from '../../app/view-state';
import { copyPeaks } from './copy-peaks';
import { exportCv, findPeaks, nudgePeak, removePeak } from './cv-changes';
import { originAt } from './cv-origins';
import { useCvView } from './cv-view';
import { askedColumns } from './peak-columns';
import { rateText } from './rate-text';
import type { CvSeries } from './use-cv';

/** What can be done in the CV room, by palette, key and button alike. */
export function useCvCommands(series: CvSeries): void {
  const adding = useCvView((view) => view.adding);
  const asked = useViewState(({ columnId }) => columnId);
  const { sample, result } = series;
  const noSeries = result === null ? 'There is no voltammogram to evaluate.' : null;
  const work = useMemo(() => workCommands(sample, adding, noSeries), [sample, adding, noSeries]);
  const moves = useMemo(() => moveCommands(series), [series]);
  const numbers = useMemo(() => numberCommands(series, asked), [series, asked]);
  useCommands('cv', work);
  useCommands('cvMoves', moves);
  useCommands('cvNumbers', numbers);
}

function workCommands(sample: string, adding: boolean, blocked: string | null): AppCommand[] {
  const set = useCvView.setState;
  const exporting = (table: 'peaks' | 'shares' | 'separation') => () => void exportCv(sample, table);
  return [
    { id: 'cv.find', title: 'Find peaks: take back what was done by hand', keys: 'F', run: () => void findPeaks(sample), blocked },
    { id: 'cv.add', title: 'Add a peak', run: () => set({ adding: true }), blocked },
    ...(adding ? [{ id: 'cv.addEnd', title: 'Do not add a peak', keys: 'Escape', run: () => set({ adding: false }) }] : []),
    { id: 'cv.choose', title: 'Choose cycle, correction for iR and scan rates', run: () => set({ choosing: true }), blocked },
    { id: 'cv.export', title: 'Export the peaks as CSV', keys: 'Mod+E', run: exporting('peaks'), blocked },
    { id: 'cv.exportShares', title: 'Export the capacitive shares as CSV', run: exporting('shares'), blocked },
    { id: 'cv.exportSeparation', title: 'Export k1, k2 and b over potential as CSV', run: exporting('separation'), blocked },
  ];
}

const noPeakOf = ({ peak }: CvSeries) => (peak === null ? 'There is no peak yet.' : null);

function moveCommands(series: CvSeries): AppCommand[] {
  const { sample, result, peak, rate } = series;
  const blocked = noPeakOf(series);
  const [peaks, rates] = [result?.peaks ?? [], result?.rates_VPerS ?? []];
  const rate_VPerS = rates[rate];
  const step = (direction: -1 | 1) => () => {
    const at = peak === null ? -1 : peaks.indexOf(peak);
    const next = peaks[(at + direction + peaks.length) % Math.max(1, peaks.length)];
    if (next !== undefined) useCvView.setState({ peak: next.name });
  };
  const nudge = (steps: number) => () => {
    if (peak !== null && rate_VPerS !== undefined) nudgePeak(sample, peak, rate_VPerS, steps * (result?.grid_V ?? 0.001));
  };
  const at = rate_VPerS === undefined ? '' : ` at ${rateText(rate_VPerS)} mV/s`;
  return [
    { id: 'cv.next', title: 'Next peak', keys: 'N', run: step(1), blocked },
    { id: 'cv.previous', title: 'Previous peak', keys: 'P', run: step(-1), blocked },
    { id: 'cv.right', title: `Move the peak to the right${at}`, keys: 'ArrowRight', run: nudge(1), blocked },
    { id: 'cv.left', title: `Move the peak to the left${at}`, keys: 'ArrowLeft', run: nudge(-1), blocked },
    { id: 'cv.farRight', title: `Move the peak ten steps to the right${at}`, keys: 'Shift+ArrowRight', run: nudge(10), blocked },
    { id: 'cv.farLeft', title: `Move the peak ten steps to the left${at}`, keys: 'Shift+ArrowLeft', run: nudge(-10), blocked },
    { id: 'cv.remove', title: 'Leave this peak out', keys: 'X', run: () => peak !== null && void removePeak(sample, peak), blocked },
    ...rates.slice(0, 9).map(
      (value, place): AppCommand => ({
        id: `cv.rate${place}`,
        title: `Show ${rateText(value)} mV/s`,
        keys: String(place + 1),
        run: () => useCvView.setState({ rate: place }),
      }),
    ),
  ];
}

function numberCommands(series: CvSeries, asked: string | null): AppCommand[] {
  const { sample, result, peak } = series;
  const blocked = noPeakOf(series);
  const column = (askedColumns as readonly string[]).includes(asked ?? '') ? (asked as string) : 'b';
  const at = peak === null ? null : { id: `${sample} ${peak.name}`, column };
  const copy = () => {
    const open = useViewState.getState().origins.at(-1)?.at;
    void copyPeaks(result, open === undefined ? null : originAt(series, open));
  };
  return [
    { id: 'cv.origin', title: 'How was this number made', keys: 'I', run: () => at !== null && toggleOrigin(at), blocked },
    { id: 'cv.pin', title: 'Pin the origin of this number', keys: 'Shift+I', run: () => at !== null && togglePin(at), blocked },
    { id: 'cv.copy', title: 'Copy the peaks, or the number that is asked for', keys: 'Mod+C', run: copy, blocked },
  ];
}
