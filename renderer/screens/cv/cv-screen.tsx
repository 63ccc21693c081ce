import { Menu } from '@mantine/core';
import { useEffect } from 'react';
import { useWindowSize } from '../../app/use-window-size';
import { useViewState } from '../../app/view-state';
import { ActionButton } from '../../widgets/action-button';
import { RoomHeader } from '../../widgets/room-header';
import { Segmented } from '../../widgets/segmented';
import { Splitter } from '../../widgets/splitter';
import { AddPeak } from './add-peak';
import classes from './cv.module.css';
import { exportCv, findPeaks } from './cv-changes';
import { CvFactsLine } from './cv-facts-line';
import { CvNotesPane } from './cv-notes-pane';
import { CvOrigins } from './cv-origins';
import { useCvView } from './cv-view';
import { PeakTable } from './peak-table';
import { RatePane } from './rate-pane';
import { SeparationPane } from './separation-pane';
import { SharePane } from './share-pane';
import { type CvSeries, useCv } from './use-cv';
import { useCvCommands } from './use-cv-commands';
import { VoltammogramsPane } from './voltammograms-pane';

const defaultShare = 640 / 1228;

/** Where is the current from: the surface or diffusion? One cell's voltammograms over the scan rates. */
export function CvScreen() {
  const series = useCv();
  const share = useViewState(({ splits }) => splits.cv ?? defaultShare);
  const noSeries = series.result === null;
  useCvCommands(series);
  useGridInStatusBar(series);
  return (
    <>
      <RoomHeader name="CV kinetics" facts={<CvFactsLine series={series} />}>
        <AddPeak series={series} />
        <ExportMenu sample={series.sample} disabled={noSeries} />
        <ActionButton primary keys="F" disabled={noSeries} onClick={() => void findPeaks(series.sample)}>
          Find peaks
        </ActionButton>
      </RoomHeader>
      <Splitter
        share={share}
        least={[380, 440]}
        onShare={(next) => useViewState.setState(({ splits }) => ({ splits: { ...splits, cv: next ?? undefined } }))}
        left={<Evidence series={series} />}
        right={
          <section className={classes.column} aria-label="Kinetics" data-origins>
            <RatePane series={series} />
            <PeakTable series={series} />
            <CvNotesPane series={series} />
            <SharePane series={series} />
            <CvOrigins series={series} />
          </section>
        }
      />
    </>
  );
}

/** The grid of the evaluation stands in the status bar as long as the room is open. */
function useGridInStatusBar({ result }: CvSeries): void {
  const words = result === null || result.grid_V === null ? null : gridWords(result.grid_V, result.markedFraction);
  useEffect(() => {
    useViewState.setState({ roomWords: words });
    return () => useViewState.setState({ roomWords: null });
  }, [words]);
}

function gridWords(grid_V: number, markedFraction: number | null): string {
  const marked = markedFraction === null ? '' : ` · ${Math.round(100 * markedFraction)} % of the potentials marked`;
  return `grid ${Number((grid_V * 1000).toPrecision(3))} mV · smoothing off${marked}`;
}

/** Voltammograms above, their separation below; one behind the other where the window is low. */
function Evidence({ series }: { series: CvSeries }) {
  const { low } = useWindowSize();
  const tab = useCvView(({ leftTab }) => leftTab);
  if (!low)
    return (
      <>
        <VoltammogramsPane series={series} />
        <SeparationPane series={series} />
      </>
    );
  const tabs = (
    <Segmented
      label="Plot"
      value={tab}
      options={[
        { value: 'voltammograms', markup: 'all rates' },
        { value: 'separation', markup: 'separation' },
      ]}
      onChange={(leftTab) => useCvView.setState({ leftTab })}
    />
  );
  return tab === 'voltammograms' ? <VoltammogramsPane series={series} tabs={tabs} /> : <SeparationPane series={series} tabs={tabs} />;
}

function ExportMenu({ sample, disabled }: { sample: string; disabled: boolean }) {
  return (
    <Menu position="bottom-end" disabled={disabled}>
      <Menu.Target>
        <ActionButton keys="Mod+E" disabled={disabled}>
          Export CSV
        </ActionButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void exportCv(sample, 'peaks')}>Peaks, b and D</Menu.Item>
        <Menu.Item onClick={() => void exportCv(sample, 'shares')}>Capacitive shares and charges</Menu.Item>
        <Menu.Item onClick={() => void exportCv(sample, 'separation')}>k1, k2 and b over potential</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
