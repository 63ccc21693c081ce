import { useMemo } from 'react';
import type { ProjectRecording } from '../../../src/app/api';
import { exportTable, fitSpectra } from '../../app/actions';
import { type AppCommand, useCommands } from '../../app/command-registry';
import { useProjectStore } from '../../app/project-store';
import { useFitProgress } from '../../app/use-fit-progress';
import { copyTable } from './copy-table';
import { acceptFits, leaveOut } from './series-changes';
import type { Series } from './use-series';

/** What can be done in the Series room, by palette, key and button alike. */
export function useSeriesCommands(series: Series, ids: string[], fitted: boolean): void {
  const recordings = useProjectStore(({ project }) => project.recordings);
  const info = useProjectStore((store) => store.info);
  const { job } = useFitProgress();
  const { rows, selected, axis, walk, step } = series;
  const none = rows.length === 0 ? 'There is no spectrum in this series.' : null;
  const noFit = job !== null ? 'A fit is running.' : none;

  const moves = useMemo((): AppCommand[] => {
    const kind = selected?.flag?.kind;
    const accepted = kind === 'accepted';
    const warned = rows.filter(({ flag }) => flag?.kind === 'warning');
    return [
      { id: 'series.next', title: 'Next flagged spectrum', keys: 'N', run: () => walk(1), blocked: none },
      { id: 'series.previous', title: 'Previous flagged spectrum', keys: 'P', run: () => walk(-1), blocked: none },
      { id: 'series.down', title: 'Next spectrum', keys: 'ArrowDown', run: () => step(1), blocked: none },
      { id: 'series.up', title: 'Previous spectrum', keys: 'ArrowUp', run: () => step(-1), blocked: none },
      {
        id: 'series.accept',
        title: accepted ? 'Take back the acceptance' : 'Accept what is flagged',
        keys: 'A',
        run: () => selected !== null && void acceptFits([selected.id], !accepted),
        blocked: accepted || kind === 'warning' ? null : 'Nothing is flagged here.',
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
    return [
      { id: 'series.fit', title: 'Fit series', keys: 'F', run: () => void fitSpectra(ids), blocked: noFit },
      { id: 'series.export', title: 'Export CSV', keys: 'Mod+E', run: () => void exportTable(ids), blocked: noTable },
      { id: 'series.copy', title: 'Copy the table', keys: 'Mod+C', run: () => void copyTable(rows, axis), blocked: noTable },
      { id: 'series.fitAll', title: 'Fit the series of every cell', run: () => void fitSpectra(spectraOf(recordings)), blocked: noFit },
      { id: 'series.exportAll', title: 'Export CSV of every cell', run: () => void exportTable(spectraOf(recordings)), blocked: noTable },
      ...(info?.circuits ?? []).map(
        ({ id, title }): AppCommand => ({
          id: `series.fit.${id}`,
          title: `Fit series with one circuit: ${title}`,
          run: () => void fitSpectra(ids, { circuit: id }),
          blocked: noFit,
        }),
      ),
      ...(info?.weightings ?? []).map(
        (weighting): AppCommand => ({
          id: `series.weigh.${weighting}`,
          title: `Fit series with ${weighting} weighting`,
          run: () => void fitSpectra(ids, { weighting: weighting as 'modulus' }),
          blocked: noFit,
        }),
      ),
    ];
  }, [ids, rows, axis, fitted, noFit, recordings, info]);

  useCommands('series', work);
  useCommands('seriesMoves', moves);
}

function spectraOf(recordings: readonly ProjectRecording[]): string[] {
  return recordings.filter(({ technique, included }) => technique === 'eis' && included).map(({ id }) => id);
}
