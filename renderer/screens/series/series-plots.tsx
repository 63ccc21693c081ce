import { useMemo } from 'react';
import { useFitCurves } from '../../app/curves-cache';
import { useProjectStore } from '../../app/project-store';
import { useSpectra } from '../../app/spectra-cache';
import { usePlotTheme } from '../../app/use-plot-theme';
import { type PlotTab, useViewState } from '../../app/view-state';
import { BodePlot } from '../../plots/bode-plot';
import { NyquistPlot } from '../../plots/nyquist-plot';
import { Pane } from '../../widgets/pane';
import { Segmented } from '../../widgets/segmented';
import { WithFigure } from '../figure/with-figure';
import { leaveOutPoints } from '../fit/mask-changes';
import { RelaxationTab } from './relaxation-tab';
import { seriesImpedance, seriesMembers } from './series-impedance';
import { trendRemark } from './trend-remark';
import { CellsShown, TrendChoices, TrendView } from './trend-view';
import type { Series } from './use-series';
import { WarburgTab } from './warburg-tab';

interface SeriesPlotsProps {
  series: Series;
  /** Too low for two panes: the trend becomes the last tab. */
  low: boolean;
  busy: boolean;
}

const tabs: { value: PlotTab; markup: string }[] = [
  { value: 'nyquist', markup: 'Nyquist' },
  { value: 'bode', markup: 'Bode' },
  { value: 'warburg', markup: '*Z*′–*ω*^{−1/2}' },
  { value: 'relaxation', markup: 'Times' },
];

/** The evidence: spectra with their fits, and what came of them along the series. */
export function SeriesPlots({ series, low, busy }: SeriesPlotsProps) {
  const tab = useViewState((view) => view.plotTab);
  const shown = tab === 'trend' && !low ? 'nyquist' : tab;
  const options = low ? [...tabs, { value: 'trend' as const, markup: `Over ${series.axis.name.toLowerCase()}` }] : tabs;
  const fitted = series.rows.some(({ fit }) => fit !== null);
  const end = shown === 'trend' ? <TrendChoices series={series} /> : shown === 'warburg' ? <CellsShown series={series} /> : undefined;
  return (
    <>
      <Pane
        name="Impedance"
        grow={5.4}
        busy={busy}
        tabs={<Segmented label="Plot" value={shown} options={options} onChange={(plotTab) => useViewState.setState({ plotTab })} />}
        remark={
          shown === 'trend'
            ? trendRemark(series)
            : shown === 'warburg'
              ? series.samples.length > 1
                ? ''
                : 'large points are on the line'
              : fitted
                ? 'points measured, lines fitted'
                : 'points measured'
        }
        end={end}
      >
        {shown === 'trend' ? (
          <TrendView series={series} />
        ) : shown === 'warburg' ? (
          <WarburgTab series={series} />
        ) : shown === 'relaxation' ? (
          <Times series={series} />
        ) : (
          <Impedance series={series} kind={shown} />
        )}
      </Pane>
      {!low && (
        <Pane name={`Over ${series.axis.name.toLowerCase()}`} remark={trendRemark(series)} grow={5} end={<TrendChoices series={series} />}>
          <TrendView series={series} />
        </Pane>
      )}
    </>
  );
}

/** Of the spectrum that is selected, else of the first. */
function Times({ series: { rows, selected } }: { series: Series }) {
  const row = selected ?? rows[0];
  return row === undefined ? null : <RelaxationTab row={row} />;
}

function Impedance({ series: { rows, axis, selected, select }, kind }: { series: Series; kind: 'nyquist' | 'bode' }) {
  const theme = usePlotTheme();
  const fits = useProjectStore(({ project }) => project.fits);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const spectra = useSpectra(ids);
  const curves = useFitCurves(ids, fits);
  const members = useMemo(() => seriesMembers(rows, { spectra, curves }, theme), [rows, spectra, curves, theme]);
  const model = useMemo(() => seriesImpedance(members, rows, axis, selected?.id ?? null), [members, rows, axis, selected]);
  const label = `${kind === 'nyquist' ? 'Nyquist' : 'Bode'} plot, ${rows.length} spectra, ${rows[0]?.name ?? ''} to ${rows.at(-1)?.name ?? ''}`;
  const Plot = kind === 'nyquist' ? NyquistPlot : BodePlot;
  const mask = selected === null ? {} : { onMask: (points: number[]) => leaveOutPoints(selected.recording, points) };
  return (
    <WithFigure request={{ kinds: [kind], sample: rows[0]?.recording.sample ?? '', ids, axis: axis.kind }}>
      <Plot model={model} label={label} onSelect={select} {...mask} />
    </WithFigure>
  );
}
