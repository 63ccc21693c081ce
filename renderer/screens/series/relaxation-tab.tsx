import { useMemo } from 'react';
import type { MethodOutput } from '../../../src/app/api';
import { formatUncertainty } from '../../../src/core/format-uncertainty';
import { useAnswer } from '../../app/use-answer';
import { usePlotTheme } from '../../app/use-plot-theme';
import type { PlotTheme } from '../../plots/plot-theme';
import type { RelaxationModel } from '../../plots/relaxation-model';
import { RelaxationPlot } from '../../plots/relaxation-plot';
import { PaneNote } from '../../widgets/pane-note';
import { WithFigure } from '../figure/with-figure';
import classes from './relaxation-tab.module.css';
import type { SeriesRow } from './series-rows';

type Relaxation = MethodOutput<'spectra.relaxation'>;

/** Distribution of relaxation times of one spectrum, with the points that take part in its fit. */
export function RelaxationTab({ row }: { row: SeriesRow }) {
  const theme = usePlotTheme();
  const { value, error } = useAnswer('spectra.relaxation', { id: row.id }, `${row.id} ${row.recording.maskedPoints.join()}`);
  const model = useMemo(() => (value === null ? null : relaxationModel(value, theme)), [value, theme]);
  if (error !== null) return <PaneNote>{error.message}</PaneNote>;
  if (value === null || model === null) return null;
  const inductance = value.inductance_H > 0 ? ` · *L* ${value.inductance_H.toExponential(1)} H` : '';
  return (
    <>
      <WithFigure request={{ kinds: ['relaxation'], sample: row.recording.sample, ids: [row.id] }}>
        <RelaxationPlot model={model} label={`Distribution of relaxation times of ${row.name}, ${value.peaks.length} peaks`} />
      </WithFigure>
      <p className={classes.facts}>
        {row.name} · λ {value.lambda.toPrecision(2)} from the data · residual {value.rmsResidual_percent.toPrecision(2)} % · R0{' '}
        {value.ohmicResistance_ohm.toPrecision(4)} Ω{inductance.replaceAll('*', '')} · a peak’s area is its resistance; arcs closer than
        half a decade merge
        {value.warnings.map(({ message }) => ` · ${message}`).join('')}
      </p>
    </>
  );
}

function relaxationModel(value: Relaxation, theme: PlotTheme): RelaxationModel {
  const { min, max } = value.frequency_Hz;
  return {
    tau_s: value.tau_s,
    gamma_ohm: value.gamma_ohm,
    peaks: value.peaks.map(({ tau_s, height_ohm, resistance_ohm, resistanceError_ohm }) => ({
      tau_s,
      gamma_ohm: height_ohm,
      text: `${formatUncertainty(resistance_ohm, resistanceError_ohm).text} Ω`,
    })),
    seen_s: { min: 1 / (2 * Math.PI * max), max: 1 / (2 * Math.PI * min) },
    theme,
  };
}
