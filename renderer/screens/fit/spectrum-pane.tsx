import { useMemo } from 'react';
import { ohmUnit } from '../../../src/core/plot/ohm-unit';
import { useFitCurves } from '../../app/curves-cache';
import { useProjectStore } from '../../app/project-store';
import { useSpectra } from '../../app/spectra-cache';
import { usePlotTheme } from '../../app/use-plot-theme';
import { type FitTab, useViewState } from '../../app/view-state';
import { BodePlot } from '../../plots/bode-plot';
import type { ImpedanceModel } from '../../plots/impedance-model';
import { NyquistPlot } from '../../plots/nyquist-plot';
import { Pane } from '../../widgets/pane';
import { Segmented } from '../../widgets/segmented';
import { WithFigure } from '../figure/with-figure';
import { RelaxationTab } from '../series/relaxation-tab';
import { largestModulus, seriesMembers } from '../series/series-impedance';
import type { SeriesRow } from '../series/series-rows';
import type { Series } from '../series/use-series';
import { WarburgTab } from '../series/warburg-tab';
import { arcOverlay } from './arc-overlay';
import { firstValue, liveCurve } from './live-curve';
import { leaveOutPoints } from './mask-changes';
import type { FittedSpectrum } from './use-fitted-spectrum';

const tabs: { value: FitTab; markup: string }[] = [
  { value: 'nyquist', markup: 'Nyquist' },
  { value: 'bode', markup: 'Bode' },
  { value: 'warburg', markup: '*Z*′–*ω*^{−1/2}' },
  { value: 'relaxation', markup: 'Relaxation times' },
];

interface SpectrumPaneProps {
  series: Series;
  row: SeriesRow;
  spectrum: FittedSpectrum;
  busy: boolean;
}

/** The measurement with its fit, each arc alone, and where the sliders would put the model. */
export function SpectrumPane({ series, row, spectrum, busy }: SpectrumPaneProps) {
  const tab = useViewState(({ fitTab }) => fitTab);
  const remark = { nyquist: 'dashed: each arc alone', bode: 'points measured, line fitted', warburg: '', relaxation: '' }[tab];
  return (
    <Pane
      name="Spectrum"
      grow={6}
      busy={busy}
      remark={spectrum.isEditing && (tab === 'nyquist' || tab === 'bode') ? 'amber: as the sliders stand' : remark}
      tabs={<Segmented label="Plot" value={tab} options={tabs} onChange={(fitTab) => useViewState.setState({ fitTab })} />}
    >
      {tab === 'warburg' ? (
        <WarburgTab series={{ ...series, selected: row }} />
      ) : tab === 'relaxation' ? (
        <RelaxationTab row={row} />
      ) : (
        <Impedance row={row} spectrum={spectrum} kind={tab} />
      )}
    </Pane>
  );
}

function Impedance({ row, spectrum, kind }: { row: SeriesRow; spectrum: FittedSpectrum; kind: 'nyquist' | 'bode' }) {
  const model = useImpedance(row, spectrum, kind);
  const Plot = kind === 'nyquist' ? NyquistPlot : BodePlot;
  const label = `${kind === 'nyquist' ? 'Nyquist' : 'Bode'} plot of ${row.name}, ${row.recording.points} points${spectrum.result === null ? '' : ' with its fit'}`;
  return (
    <WithFigure request={{ kinds: [kind], sample: row.recording.sample, ids: [row.id] }}>
      <Plot model={model} label={label} onSelect={() => {}} onMask={(points) => leaveOutPoints(row.recording, points)} />
    </WithFigure>
  );
}

function useImpedance(row: SeriesRow, spectrum: FittedSpectrum, kind: 'nyquist' | 'bode'): ImpedanceModel {
  const theme = usePlotTheme();
  const fits = useProjectStore(({ project }) => project.fits);
  const ids = useMemo(() => [row.id], [row.id]);
  const spectra = useSpectra(ids);
  const curves = useFitCurves(ids, fits);
  const measured = spectra[row.id];
  const series = useMemo(() => {
    const { members, unit } = seriesMembers([row], { spectra, curves }, theme);
    return { unit, theme, members: members.map((member) => ({ ...member, colour: theme.text, fittedColour: theme.accent })) };
  }, [row, spectra, curves, theme]);
  const { perOhm } = useMemo(() => ohmUnit(largestModulus([row], spectra)), [row, spectra]);
  const { result, isEditing, read, draft } = spectrum;
  const overlay = useMemo(() => (result === null || kind === 'bode' ? null : arcOverlay(result, perOhm)), [result, perOhm, kind]);
  const live = useMemo(() => {
    if (!isEditing || read.compiled === null || measured === undefined) return null;
    const size_ohm = largestModulus([row], { [row.id]: measured });
    const values = Object.fromEntries(
      read.compiled.parameters.map((one) => [one.name, draft.values[one.name] ?? firstValue(one, size_ohm)]),
    );
    const curve = liveCurve(read.compiled, values, measured.frequency_Hz);
    const points = Array.from(curve.zReal_ohm, (re, k) => ({ x: re * perOhm, y: -(curve.zImag_ohm[k] as number) * perOhm }));
    return { frequency_Hz: curve.frequency_Hz, points };
  }, [isEditing, read, draft.values, measured, row, perOhm]);
  return useMemo(
    () => ({
      ...series,
      selectedId: row.id,
      markedIds: new Set([row.id]),
      mapKey: { kind: 'none' },
      inset: overlay === null,
      overlay,
      live,
    }),
    [series, row.id, overlay, live],
  );
}
