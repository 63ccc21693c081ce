import { useMemo } from 'react';
import { formatUncertainty } from '../../../src/core/format-uncertainty';
import type { CurrentRateLine, VoltammetryResult } from '../../../src/core/voltammetry-result';
import { usePlotTheme } from '../../app/use-plot-theme';
import { quantityAxis } from '../../plots/quantity-axis';
import { XyPlot } from '../../plots/xy-plot';
import { Pane } from '../../widgets/pane';
import { PaneNote } from '../../widgets/pane-note';
import { Segmented } from '../../widgets/segmented';
import { WithFigure } from '../figure/with-figure';
import { currentRateModel } from './current-rate-model';
import { type RateTab, useCvView } from './cv-view';
import { exponentModel } from './exponent-model';
import { peakRateModel } from './peak-rate-model';
import type { CvSeries } from './use-cv';

const tabs: { value: RateTab; markup: string }[] = [
  { value: 'peaks', markup: 'peaks' },
  { value: 'potential', markup: '*b* over *E*' },
  { value: 'line', markup: '*i* over *v*' },
];
const remarks: Record<RateTab, string> = {
  peaks: '*i*_{p} = *a* *v*^{b}',
  potential: '± standard error',
  line: 'straight lines with an offset',
};

/** How the current hangs on the rate: at the peaks, at every potential, or as a straight line. */
export function RatePane({ series }: { series: CvSeries }) {
  const { result } = series;
  const wanted = useCvView(({ rateTab }) => rateTab);
  const tab = wanted ?? (result !== null && result.peaks.length === 0 && result.line !== null ? 'line' : 'peaks');
  return (
    <Pane
      name="Current against rate"
      grow={5}
      remark={tab === 'line' && result?.line != null ? lineRemark(result.line) : remarks[tab]}
      end={<Segmented label="Current against rate" value={tab} options={tabs} onChange={(rateTab) => useCvView.setState({ rateTab })} />}
    >
      {result !== null && <RatePlot key={`${series.sample} ${tab}`} tab={tab} result={result} selected={series.peak?.name ?? null} />}
    </Pane>
  );
}

/** Slope of half the difference of both sweeps. */
function lineRemark({ capacitance_F, r2 }: CurrentRateLine): string {
  const { unit, factor } = quantityAxis({ quantity: 'capacitance_F', unit: 'F', min: 0, max: capacitance_F.value });
  const value = formatUncertainty(capacitance_F.value * factor, capacitance_F.standardError * factor).text;
  return `½(*i*_{a} − *i*_{c}): ${value} ${unit}, *R*² ${r2.toFixed(4)}`;
}

function RatePlot({ tab, result, selected }: { tab: RateTab; result: VoltammetryResult; selected: string | null }) {
  const theme = usePlotTheme();
  const { peaks, exponents, line } = result;
  const model = useMemo(() => {
    if (tab === 'peaks') return peakRateModel(result, selected, theme);
    if (tab === 'potential') return exponents === null ? null : exponentModel(exponents, theme);
    return line === null ? null : currentRateModel(line, theme);
  }, [tab, result, selected, exponents, line, theme]);
  if (model === null)
    return <PaneNote>{tab === 'line' ? 'It needs three scan rates and both sweeps.' : 'It needs three scan rates.'}</PaneNote>;
  const pick = (id: string, index: number) => {
    if (tab !== 'peaks') return;
    const rate = peaks.find(({ name }) => name === id)?.points[index]?.rate_VPerS;
    useCvView.setState({ peak: id, ...(rate === undefined ? {} : { rate: result.rates_VPerS.indexOf(rate) }) });
  };
  const refused = tab === 'potential' ? exponents?.notDetermined : undefined;
  const plot = <XyPlot model={model} label={labelOf(tab, result)} onPick={pick} />;
  return (
    <>
      {tab === 'peaks' ? <WithFigure request={{ kinds: ['cv-b-values'], sample: result.sample }}>{plot}</WithFigure> : plot}
      {tab === 'peaks' && peaks.length === 0 && <PaneNote>Peak currents appear here as peaks are found or added.</PaneNote>}
      {refused !== undefined && <PaneNote>{refused}</PaneNote>}
    </>
  );
}

function labelOf(tab: RateTab, { peaks, rates_VPerS, line }: VoltammetryResult): string {
  if (tab === 'peaks') return `Peak current against scan rate, ${peaks.length} peaks, ${rates_VPerS.length} rates, both axes logarithmic`;
  if (tab === 'potential') return 'b of the current at each potential, anodic and cathodic sweep';
  return `Current at ${Number((line?.potential_V ?? 0).toPrecision(4))} V against scan rate, half the difference of both sweeps and each sweep`;
}
