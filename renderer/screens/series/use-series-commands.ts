import { useMemo } from 'react';
import type { AppInfo, ProjectRecording } from '../../../src/app/api';
import { exportTable, fitSpectra } from '../../app/actions';
import { type AppCommand, useCommands } from '../../app/command-registry';
import { useProjectStore } from '../../app/project-store';
import { useFitProgress } from '../../app/use-fit-progress';
import { useViewState } from '../../app/view-state';
import { acceptFits, leaveOut } from './series-changes';
import { useNumberCommands } from './use-number-commands';
import type { Series } from './use-series';
import { useTrendCommands } from './use-trend-commands';

/** What can be done in the Series room, by palette, key and button alike. */
export function useSeriesCommands(series: Series, ids: string[], fitted: boolean): void {
  useNumberCommands(series, fitted);
  useTrendCommands(series);
  const recordings = useProjectStore(({ project }) => project.recordings);
  const info = useProjectStore((store) => store.info);
  const { job } = useFitProgress();
  const { rows, selected, walk, step } = series;
  const none = rows.length === 0 ? 'There is no spectrum in this series.' : null;
  const unfitted = useMemo(() => rows.filter(({ fit }) => fit === null).map(({ id }) => id), [rows]);
  const noFit = job !== null ? 'A fit is running.' : none;

  const moves = useMemo((): AppCommand[] => {
    const kind = selected?.flag?.kind;
    const accepted = kind === 'accepted';
    const isAsking = (kind?: string) => kind === 'warning' || kind === 'refused';
    const warned = rows.filter(({ flag }) => isAsking(flag?.kind));
    return [
      { id: 'series.next', title: 'Next flagged spectrum', keys: 'N', run: () => walk(1), blocked: none },
      { id: 'series.previous', title: 'Previous flagged spectrum', keys: 'P', run: () => walk(-1), blocked: none },
      { id: 'series.down', title: 'Next spectrum', keys: 'ArrowDown', run: () => step(1), blocked: none },
      { id: 'series.up', title: 'Previous spectrum', keys: 'ArrowUp', run: () => step(-1), blocked: none },
      {
        id: 'series.open',
        title: 'Open this spectrum in Fit',
        keys: 'Enter',
        run: () => useViewState.setState({ room: 'fit' }),
        blocked: selected === null ? 'Select a spectrum first.' : null,
      },
      {
        id: 'series.accept',
        title: accepted ? 'Take back the acceptance' : 'Accept what is flagged',
        keys: 'A',
        run: () => selected !== null && void acceptFits([selected.id], !accepted),
        blocked: accepted || isAsking(kind) ? null : 'Nothing is flagged here.',
      },
      {
        id: 'series.acceptAll',
        title: 'Accept everything that is flagged in this series',
        run: () =>
          void acceptFits(
            warned.map(({ id }) => id),
            true,
          ),
        blocked: warned.length > 0 ? null : 'Nothing is flagged here.',
      },
      {
        id: 'series.leaveOut',
        title: 'Leave this spectrum out',
        keys: 'X',
        run: () => {
          if (selected === null) return;
          step(1);
          void leaveOut([selected.id]);
        },
        blocked: selected === null ? 'Select a spectrum first.' : null,
      },
    ];
  }, [rows, selected, walk, step, none]);

  const work = useMemo((): AppCommand[] => {
    const noTable = fitted ? null : 'Fit the series first.';
    const nothingLeft = unfitted.length > 0 && fitted ? null : 'Every spectrum of this series has a fit, or none has.';
    return [
      { id: 'series.fit', title: 'Fit series', keys: 'F', run: () => void fitSpectra(ids), blocked: noFit },
      {
        id: 'series.continue',
        title: 'Fit what has no fit yet',
        run: () => void fitSpectra(unfitted),
        blocked: noFit ?? nothingLeft,
      },
      { id: 'series.export', title: 'Export CSV', keys: 'Mod+E', run: () => void exportTable(ids), blocked: noTable },
      { id: 'series.fitAll', title: 'Fit the series of every cell', run: () => void fitSpectra(spectraOf(recordings)), blocked: noFit },
      { id: 'series.exportAll', title: 'Export CSV of every cell', run: () => void exportTable(spectraOf(recordings)), blocked: noTable },
      ...waysToFit(info, ids, noFit),
    ];
  }, [ids, unfitted, fitted, noFit, recordings, info]);

  useCommands('series', work);
  useCommands('seriesMoves', moves);
}

/** Fits with a circuit or a weighting of one's own choice. */
function waysToFit(info: AppInfo | null, ids: string[], blocked: string | null): AppCommand[] {
  const way = (id: string, words: string, request: { circuit?: string; weighting?: 'modulus' }): AppCommand => ({
    id: `series.${id}`,
    title: `Fit series with ${words}`,
    run: () => void fitSpectra(ids, request),
    blocked,
  });
  return [
    ...(info?.circuits ?? []).map(({ id, title }) => way(`fit.${id}`, `one circuit: ${title}`, { circuit: id })),
    ...(info?.weightings ?? []).map((weighting) =>
      way(`weigh.${weighting}`, `${weighting} weighting`, { weighting: weighting as 'modulus' }),
    ),
  ];
}

function spectraOf(recordings: readonly ProjectRecording[]): string[] {
  return recordings.filter(({ technique, included }) => technique === 'eis' && included).map(({ id }) => id);
}
