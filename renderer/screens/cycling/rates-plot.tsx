import { useMemo } from 'react';
import type { CyclingResult } from '../../../src/core/cycling-result';
import { usePlotTheme } from '../../app/use-plot-theme';
import { paintTraceMarkers } from '../../plots/paint-trace-markers';
import { VoltammogramPlot } from '../../plots/voltammogram-plot';
import { PaneNote } from '../../widgets/pane-note';
import { WithFigure } from '../figure/with-figure';
import { ragoneModel, ratesModel } from './rates-model';

/** Capacity against current, or power against energy; a point a rate step. */
export function RatesPlot({ result, kind, onStep }: { result: CyclingResult; kind: 'rates' | 'ragone'; onStep(step: number): void }) {
  const theme = usePlotTheme();
  const isEmpty = result.summary.rateCapability.length === 0;
  const model = useMemo(() => {
    if (isEmpty) return null;
    return kind === 'rates' ? ratesModel(result, theme, paintTraceMarkers) : ragoneModel(result, theme, paintTraceMarkers);
  }, [isEmpty, kind, result, theme]);
  if (model === null)
    return <PaneNote>{isEmpty ? 'There is no complete cycle.' : 'No discharge gives energy: its potential is below zero.'}</PaneNote>;
  const count = result.summary.rateCapability.length;
  const what = kind === 'rates' ? 'Capacity against current' : 'Power against energy';
  return (
    <WithFigure request={{ kinds: [kind === 'rates' ? 'cycling-rate' : 'cycling-ragone'], sample: result.sample }}>
      <VoltammogramPlot
        key={`${result.sample} ${kind}`}
        label={`${what}, ${count === 1 ? '1 rate' : `${count} rates`}`}
        x={model.x}
        y={model.y}
        lines={model.lines}
        paintOver={model.paintOver}
        theme={theme}
        onPick={({ x }) => onStep(nearest(model.lines[0]!.x, x))}
      />
    </WithFigure>
  );
}

function nearest(places: Float64Array, x: number): number {
  return places.reduce((best, place, k) => (Math.abs(place - x) < Math.abs(places[best]! - x) ? k : best), 0);
}
