import { Tooltip } from '@mantine/core';
import { useMemo } from 'react';
import { cancelJobs, exportTable, fitSpectra } from '../../app/actions';
import { useFitProgress } from '../../app/use-fit-progress';
import { useWindowSize } from '../../app/use-window-size';
import { useViewState } from '../../app/view-state';
import { ActionButton } from '../../widgets/action-button';
import { RoomHeader } from '../../widgets/room-header';
import { Splitter } from '../../widgets/splitter';
import { FrequencyLimitsDialog } from './frequency-limits/frequency-limits-dialog';
import { seriesFacts } from './series-facts';
import { SeriesPlots } from './series-plots';
import classes from './series-screen.module.css';
import { SeriesTablePane } from './series-table-pane';
import { TypedTagDialog } from './typed-tag/typed-tag-dialog';
import { type Series, useSeries } from './use-series';
import { useSeriesCommands } from './use-series-commands';

const defaultShare = 672 / 1228;

/** How did it change? One cell's spectra, what they were fitted to, and the numbers along its life. */
export function SeriesScreen() {
  const series = useSeries();
  const { rows } = series;
  const { low } = useWindowSize();
  const share = useViewState(({ splits }) => splits.series ?? defaultShare);
  const { job, waiting } = useFitProgress();
  const fitted = rows.some(({ fit }) => fit !== null);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);

  useSeriesCommands(series, ids, fitted);

  return (
    <>
      <RoomHeader name="Series" facts={<Facts series={series} />}>
        <ActionButton
          keys="Mod+E"
          disabled={!fitted}
          {...(fitted ? {} : { hint: 'Fit the series first: there is no number to export yet.' })}
          onClick={() => void exportTable(ids)}
        >
          Export CSV
        </ActionButton>
        {job === null ? (
          <ActionButton primary keys="F" disabled={rows.length === 0} onClick={() => void fitSpectra(ids)}>
            Fit series
          </ActionButton>
        ) : (
          <ActionButton primary keys="Escape" onClick={() => void cancelJobs()}>
            Cancel the fit
          </ActionButton>
        )}
      </RoomHeader>
      <Splitter
        share={share}
        least={[360, 420]}
        onShare={(next) => useViewState.setState(({ splits }) => ({ splits: { ...splits, series: next ?? undefined } }))}
        left={<SeriesPlots series={series} low={low} busy={job !== null} />}
        right={<SeriesTablePane series={series} waiting={waiting} />}
      />
      <TypedTagDialog series={series} />
      <FrequencyLimitsDialog series={series} />
    </>
  );
}

/** The series in one line; its frequencies are a way to limit them. */
function Facts({ series }: { series: Series }) {
  const { what, frequencies, weighting } = seriesFacts(series);
  if (what === '') return null;
  return (
    <>
      {`${what} · `}
      <Tooltip label="Leave out what lies beyond some frequency" openDelay={400}>
        <button type="button" className={classes.frequencies} onClick={() => useViewState.setState({ limitsOpen: true })}>
          {frequencies}
        </button>
      </Tooltip>
      {weighting === '' ? '' : ` · ${weighting}`}
    </>
  );
}
