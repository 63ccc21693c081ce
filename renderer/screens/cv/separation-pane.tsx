import { type ReactNode, useCallback, useMemo } from 'react';
import type { CurrentSeparation } from '../../../src/core/voltammetry-result';
import { usePlotTheme } from '../../app/use-plot-theme';
import type { MapKey } from '../../plots/map-key';
import type { TracePaint } from '../../plots/trace-model';
import { VoltammogramPlot } from '../../plots/voltammogram-plot';
import { Pane } from '../../widgets/pane';
import { PaneNote } from '../../widgets/pane-note';
import { WithFigure } from '../figure/with-figure';
import { paintCapacitivePart } from './paint-capacitive-part';
import { RateChoice } from './rate-choice';
import { rateColours } from './rate-colours';
import { rateText } from './rate-text';
import { markedBands, separationLines } from './separation-lines';
import type { CvSeries } from './use-cv';
import { currentAxis, potentialAxis } from './voltammogram-lines';

/** One rate at a time: what k1·v takes of the current, and where the model does not hold. */
export function SeparationPane({ series, tabs }: { series: CvSeries; tabs?: ReactNode }) {
  const { result } = series;
  const separation = result?.separation ?? null;
  const isShown = separation !== null && series.capacitive_A.length > 0;
  return (
    <Pane
      name="Separation"
      grow={4.6}
      {...(tabs === undefined ? {} : { tabs })}
      remark={isShown ? 'hatched: *k*_{1} or *k*_{2} < 0, or residual > 5 %' : '*i* = *k*_{1}*v* + *k*_{2}*v*^{1/2}'}
      {...(isShown ? { end: <RateChoice series={series} /> } : {})}
    >
      {isShown ? <Separated series={series} separation={separation} /> : <PaneNote>{reasonOf(series)}</PaneNote>}
    </Pane>
  );
}

function reasonOf({ result, busy }: CvSeries): string {
  if (result === null) return busy ? 'The voltammograms are being evaluated.' : 'Nothing to separate yet.';
  return result.separationReason ?? 'There is nothing to separate.';
}

function Separated({ series, separation }: { series: CvSeries; separation: CurrentSeparation }) {
  const { sample, result, curves, rate, capacitive_A } = series;
  const theme = usePlotTheme();
  const curve = curves[rate];
  const capacitive = capacitive_A[rate];
  const colour = rateColours(result?.rates_VPerS ?? [], theme.scheme)[rate] ?? theme.text;
  const lines = useMemo(
    () => (curve === undefined || capacitive === undefined ? [] : separationLines(curve, separation, capacitive, colour)),
    [curve, separation, capacitive, colour],
  );
  const x = useMemo(() => potentialAxis(curves), [curves]);
  const y = useMemo(() => currentAxis(lines.slice(0, 1), 'i'), [lines]);
  const bands = useMemo(() => markedBands(separation, result?.grid_V ?? 0), [separation, result]);
  const share = result?.shares[rate]?.capacitiveShare;
  const words = share === undefined ? '' : `${(100 * share).toFixed(0)} % capacitive`;
  const paintOver = useCallback((paint: TracePaint) => paintCapacitivePart(lines, words, paint), [lines, words]);
  const key = useMemo(
    (): MapKey => ({
      kind: 'legend',
      title: '',
      entries: [
        { label: 'measured', colour, selected: false },
        { label: '*k*_{1}*v*', colour: `${colour}4d`, selected: false },
      ],
    }),
    [colour],
  );
  return (
    <WithFigure request={{ kinds: ['cv-separation'], sample, ...(curve === undefined ? {} : { rate_VPerS: curve.rate_VPerS }) }}>
      <VoltammogramPlot
        key={sample}
        label={`Separation at ${rateText(curve?.rate_VPerS ?? 0)} mV/s: ${words}`}
        x={x}
        y={y}
        lines={lines}
        mapKey={key}
        bands={bands}
        paintOver={paintOver}
        theme={theme}
      />
    </WithFigure>
  );
}
