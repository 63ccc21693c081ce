import { type ReactNode, useCallback, useMemo } from 'react';
import type { SweepName } from '../../../src/core/voltammetry-choices';
import type { VoltammetryPeak } from '../../../src/core/voltammetry-result';
import { usePlotTheme } from '../../app/use-plot-theme';
import { sayDone } from '../../app/view-state';
import type { TracePaint, TracePick } from '../../plots/trace-model';
import { VoltammogramPlot } from '../../plots/voltammogram-plot';
import { Pane } from '../../widgets/pane';
import { PaneNote } from '../../widgets/pane-note';
import { Segmented } from '../../widgets/segmented';
import { WithFigure } from '../figure/with-figure';
import { addPeak } from './cv-changes';
import { type CurrentKind, useCvView } from './cv-view';
import { paintPeakPaths } from './paint-peak-paths';
import { rateColours } from './rate-colours';
import { rateKey } from './rate-key';
import { rateText } from './rate-text';
import type { CvSeries } from './use-cv';
import { currentAxis, peakDots, potentialAxis, voltammogramLines } from './voltammogram-lines';

const kinds: { value: CurrentKind; markup: string }[] = [
  { value: 'i', markup: '*i*' },
  { value: 'overRate', markup: '*i* / *v*' },
  { value: 'overRoot', markup: '*i* / *v*^{1/2}' },
];

/** Every scan rate over the potential, peaks ringed and joined over the rates. A click selects a rate or a peak, or adds one. */
export function VoltammogramsPane({ series, tabs }: { series: CvSeries; tabs?: ReactNode }) {
  const { kind, adding } = useCvView();
  const found = series.result?.peaks.length ?? 0;
  const remark = adding
    ? 'click on a curve where the peak is; Esc ends'
    : found === 0
      ? 'no peak stands out'
      : series.curves.length > 1
        ? 'peaks followed over rate'
        : 'peaks found';
  return (
    <Pane
      name="Voltammograms"
      grow={5.4}
      busy={series.busy}
      {...(tabs === undefined ? {} : { tabs })}
      remark={remark}
      end={<Segmented label="Current" value={kind} options={kinds} onChange={(next) => useCvView.setState({ kind: next })} />}
    >
      {series.result !== null && <Loops series={series} />}
      {series.error !== null && <PaneNote>{series.error.message}</PaneNote>}
    </Pane>
  );
}

function Loops({ series: { sample, result, curves, peak, rate } }: { series: CvSeries }) {
  const theme = usePlotTheme();
  const { kind, adding, moving } = useCvView();
  const rates = result?.rates_VPerS;
  const colours = useMemo(() => rateColours(rates ?? [], theme.scheme), [rates, theme]);
  const lines = useMemo(() => voltammogramLines(curves, colours, kind), [curves, colours, kind]);
  const x = useMemo(() => potentialAxis(curves), [curves]);
  const y = useMemo(() => currentAxis(lines, kind), [lines, kind]);
  const key = useMemo(() => rateKey(rates ?? [], colours, rate, theme), [rates, colours, rate, theme]);
  const peaks = useMemo(() => movedPeaks(result?.peaks ?? [], moving, curves), [result, moving, curves]);
  const dots = useMemo(
    () => peakDots(peaks, rates ?? [], colours, kind, { peak: peak?.name ?? null, rate }),
    [peaks, rates, colours, kind, peak, rate],
  );
  const paintOver = useCallback((paint: TracePaint) => paintPeakPaths(peaks, kind, paint), [peaks, kind]);
  const onPick = (pick: TracePick) => {
    if (adding) return addAt(sample, pick, curves);
    if (pick.dotId !== null) {
      const [name = '', place = ''] = pick.dotId.split(' ');
      useCvView.setState({ peak: name, rate: Number(place) });
    } else if (pick.lineId !== null) useCvView.setState({ rate: Number(pick.lineId) });
  };
  const [first, last] = [rates?.[0] ?? 0, rates?.at(-1) ?? 0].map(rateText);
  const names = peaks.map(({ name }) => name).join(', ');
  return (
    <WithFigure request={{ kinds: ['cv-curves'], sample, current: kind }}>
      <VoltammogramPlot
        key={`${sample} ${kind}`}
        label={`Voltammograms, ${rates?.length ?? 0} scan rates, ${first} to ${last} mV/s${names === '' ? '' : `, peaks ${names}`}`}
        x={x}
        y={y}
        lines={lines}
        mapKey={key}
        selectedId={lines.length > 1 ? String(rate) : null}
        dots={dots}
        paintOver={paintOver}
        theme={theme}
        onPick={onPick}
      />
    </WithFigure>
  );
}

/** A peak where the curve was clicked, of the sweep that the current there belongs to. */
function addAt(sample: string, { lineId, row, x }: TracePick, curves: CvSeries['curves']): void {
  const curve = lineId === null ? undefined : curves[Number(lineId)];
  if (curve === undefined || row === null) {
    sayDone('No curve is near: click on one of the voltammograms.', false);
    return;
  }
  const sweep: SweepName = (curve.current_A[row] ?? 0) >= 0 ? 'anodic' : 'cathodic';
  void addPeak(sample, { sweep, potential_V: Number(x.toPrecision(6)), rate_VPerS: curve.rate_VPerS });
}

/** The ring that is on its way stands where it is going, on its curve. */
function movedPeaks(
  peaks: readonly VoltammetryPeak[],
  moving: ReturnType<typeof useCvView.getState>['moving'],
  curves: CvSeries['curves'],
): readonly VoltammetryPeak[] {
  if (moving === null) return peaks;
  return peaks.map((peak) => {
    if (peak.sweep !== moving.sweep || peak.points[0]?.potential_V !== moving.near_V) return peak;
    const points = peak.points.map((point) =>
      point.rate_VPerS === moving.rate_VPerS
        ? { ...point, potential_V: moving.potential_V, current_A: currentAt(curves, moving) ?? point.current_A }
        : point,
    );
    return { ...peak, points };
  });
}

function currentAt(curves: CvSeries['curves'], moving: { sweep: SweepName; rate_VPerS: number; potential_V: number }): number | null {
  const curve = curves.find(({ rate_VPerS }) => rate_VPerS === moving.rate_VPerS);
  if (curve === undefined) return null;
  const direction = moving.sweep === 'anodic' ? 1 : -1;
  let [best, away]: [number | null, number] = [null, Number.POSITIVE_INFINITY];
  for (let k = 1; k < curve.potential_V.length; k++) {
    const at = curve.potential_V[k]!;
    if (direction * (at - curve.potential_V[k - 1]!) <= 0 || Math.abs(at - moving.potential_V) >= away) continue;
    [best, away] = [curve.current_A[k]!, Math.abs(at - moving.potential_V)];
  }
  return best;
}
