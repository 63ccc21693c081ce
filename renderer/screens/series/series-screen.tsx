import { useMemo } from 'react';
import { exportTable, fitSpectra } from '../../app/actions';
import { type AppCommand, useCommands } from '../../app/command-registry';
import { useProjectStore } from '../../app/project-store';
import { useFitProgress } from '../../app/use-fit-progress';
import { useWindowSize } from '../../app/use-window-size';
import { useViewState } from '../../app/view-state';
import { ActionButton } from '../../widgets/action-button';
import { RoomHeader } from '../../widgets/room-header';
import { Splitter } from '../../widgets/splitter';
import { copyTable } from './copy-table';
import { acceptFits, leaveOut } from './series-changes';
import { seriesFacts } from './series-facts';
import { SeriesPlots } from './series-plots';
import { SeriesTablePane } from './series-table-pane';
import { useSeries } from './use-series';

const defaultShare = 672 / 1228;

/** How did it change? One cell's spectra, what they were fitted to, and the numbers along its life. */
export function SeriesScreen() {
  const series = useSeries();
  const { rows, selected, axis } = series;
  const { low } = useWindowSize();
  const share = useViewState(({ splits }) => splits.series ?? defaultShare);
  const { job, waiting } = useFitProgress();
  const recordings = useProjectStore(({ project }) => project.recordings);
  const fitted = rows.some(({ fit }) => fit !== null);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const left = rows.filter(({ fit }) => fit === null).length;

  const commands = useMemo((): AppCommand[] => {
    const none = rows.length === 0 ? 'There is no spectrum in this series.' : null;
    const nothing = selected === null ? 'Select a spectrum first.' : null;
    const allIds = recordings.filter(({ technique, included }) => technique === 'eis' && included).map(({ id }) => id);
    return [
      {
        id: 'series.fit',
        title: 'Fit series',
        keys: 'F',
        run: () => void fitSpectra(ids),
        blocked: job === null ? none : 'A fit is running.',
      },
      {
        id: 'series.fitAll',
        title: 'Fit the series of every cell',
        run: () => void fitSpectra(allIds),
        blocked: job === null ? none : 'A fit is running.',
      },
      {
        id: 'series.export',
        title: 'Export CSV',
        keys: 'Mod+E',
        run: () => void exportTable(ids),
        blocked: fitted ? null : 'Fit the series first.',
      },
      { id: 'series.next', title: 'Next flagged spectrum', keys: 'N', run: () => series.walk(1), blocked: none },
      { id: 'series.previous', title: 'Previous flagged spectrum', keys: 'P', run: () => series.walk(-1), blocked: none },
      { id: 'series.down', title: 'Next spectrum', keys: 'ArrowDown', run: () => series.step(1), blocked: none },
      { id: 'series.up', title: 'Previous spectrum', keys: 'ArrowUp', run: () => series.step(-1), blocked: none },
      {
        id: 'series.accept',
        title: 'Accept what is flagged',
        keys: 'A',
        run: () => selected !== null && void acceptFits([selected.id], true),
        blocked: selected?.flag?.kind === 'warning' ? null : 'Nothing is flagged here.',
      },
      {
        id: 'series.leaveOut',
        title: 'Leave this spectrum out',
        keys: 'X',
        run: () => selected !== null && void leaveOut([selected.id]),
        blocked: nothing,
      },
      {
        id: 'series.copy',
        title: 'Copy the table',
        keys: 'Mod+C',
        run: () => void copyTable(rows, axis),
        blocked: fitted ? null : 'Fit the series first.',
      },
    ];
  }, [rows, ids, selected, axis, series.walk, series.step, job, fitted, recordings]);
  useCommands('series', commands);

  return (
    <>
      <RoomHeader name="Series" facts={seriesFacts(series)}>
        <ActionButton
          keys="Mod+E"
          disabled={!fitted}
          {...(fitted ? {} : { hint: 'Fit the series first: there is no number to export yet.' })}
          onClick={() => void exportTable(ids)}
        >
          Export CSV
        </ActionButton>
        <ActionButton primary keys="F" disabled={job !== null || rows.length === 0} onClick={() => void fitSpectra(ids)}>
          {left > 0 && left < rows.length ? `Fit series, ${left} left` : 'Fit series'}
        </ActionButton>
      </RoomHeader>
      <Splitter
        share={share}
        least={[360, 420]}
        onShare={(next) => useViewState.setState(({ splits }) => ({ splits: { ...splits, series: next ?? undefined } }))}
        left={<SeriesPlots series={series} low={low} busy={job !== null} />}
        right={<SeriesTablePane series={series} waiting={waiting} />}
      />
    </>
  );
}
