import { useMemo, useState } from 'react';
import type { FitCurve, RecordingSpectrum } from '../../../src/app/api';
import { useSpectra } from '../../app/spectra-cache';
import { useAnswer } from '../../app/use-answer';
import { usePlotTheme } from '../../app/use-plot-theme';
import type { PlotTheme } from '../../plots/plot-theme';
import type { ResidualModel } from '../../plots/residual-model';
import { ResidualPlot } from '../../plots/residual-plot';
import { ActionButton } from '../../widgets/action-button';
import { Pane } from '../../widgets/pane';
import { PaneNote } from '../../widgets/pane-note';
import { Segmented } from '../../widgets/segmented';
import { WithFigure } from '../figure/with-figure';
import { maskAndFit } from '../series/series-changes';
import type { SeriesRow } from '../series/series-rows';
import { fitRange } from './mask-changes';
import classes from './residual-pane.module.css';
import type { FittedSpectrum } from './use-fitted-spectrum';

type Test = 'fit' | 'kramersKronig';

/** What the model leaves over, and what causality alone allows. */
export function ResidualPane({ row, spectrum }: { row: SeriesRow; spectrum: FittedSpectrum }) {
  const [wanted, setWanted] = useState<Test>('fit');
  const shown = spectrum.result === null ? 'kramersKronig' : wanted;
  return (
    <Pane
      name="Residuals"
      grow={4}
      remark={shown === 'fit' ? residualWords(spectrum) : ''}
      end={
        <Segmented
          label="Residuals of"
          value={shown}
          options={[
            { value: 'fit', markup: 'Fit' },
            { value: 'kramersKronig', markup: 'Kramers–Kronig' },
          ]}
          onChange={(test) => setWanted(test as Test)}
        />
      }
    >
      {shown === 'fit' ? <FitResiduals row={row} spectrum={spectrum} /> : <KramersKronigResiduals row={row} />}
    </Pane>
  );
}

function residualWords({ result }: FittedSpectrum): string {
  if (result === null) return '';
  const pattern = result.warnings.some(({ code }) => /MISFIT|misfit/.test(code)) ? 'a pattern is left' : 'no pattern left';
  return `rms ${result.rmsResidual_percent.toPrecision(2)} % · ${pattern} · drag the ends to leave points out`;
}

function useMeasured(row: SeriesRow): RecordingSpectrum | undefined {
  const ids = useMemo(() => [row.id], [row.id]);
  return useSpectra(ids)[row.id];
}

function FitResiduals({ row, spectrum }: { row: SeriesRow; spectrum: FittedSpectrum }) {
  const theme = usePlotTheme();
  const measured = useMeasured(row);
  const { result } = spectrum;
  const question = `${row.id} ${spectrum.fit?.madeAt_ms ?? ''} ${result?.weightedSumOfSquares ?? ''}`;
  const { value } = useAnswer('fits.curves', result === null ? null : { ids: [row.id], measured: true }, question);
  const fitted = value?.[0];
  const noise = result?.kramersKronig?.rmsResidual_percent ?? null;
  const model = useMemo(
    () => (measured === undefined || fitted === undefined ? null : residualModel(row, measured, fitted, noise, theme)),
    [row, measured, fitted, noise, theme],
  );
  if (model === null) return null;
  return (
    <>
      <Legend words={noise === null ? '' : `band: noise by Kramers–Kronig, ± ${noise.toPrecision(2)} %`} />
      <WithFigure request={{ kinds: ['residuals'], sample: row.recording.sample, ids: [row.id] }}>
        <ResidualPlot
          model={model}
          label={`Residuals of the fit of ${row.name} in percent of the modulus`}
          onRange={(low, high) => fitRange(row.recording, model.frequency_Hz, low, high)}
        />
      </WithFigure>
    </>
  );
}

function residualModel(
  row: SeriesRow,
  { frequency_Hz, zReal_ohm, zImag_ohm }: RecordingSpectrum,
  fitted: FitCurve,
  noise_percent: number | null,
  theme: PlotTheme,
): ResidualModel {
  const share = (part: Float64Array, model: Float64Array) =>
    Array.from(part, (z, k) => (100 * (z - (model[k] as number))) / Math.hypot(zReal_ohm[k] as number, zImag_ohm[k] as number));
  return {
    id: row.id,
    frequency_Hz,
    real_percent: share(zReal_ohm, fitted.zReal_ohm),
    imaginary_percent: share(zImag_ohm, fitted.zImag_ohm),
    masked: new Set(row.recording.maskedPoints),
    bad: new Set(),
    noise_percent,
    theme,
  };
}

function KramersKronigResiduals({ row }: { row: SeriesRow }) {
  const theme = usePlotTheme();
  const measured = useMeasured(row);
  const { value, error } = useAnswer('spectra.check', { ids: [row.id] }, row.id);
  const check = value?.[0];
  const masked = row.recording.maskedPoints;
  const model = useMemo((): ResidualModel | null => {
    const test = check?.kramersKronig;
    if (test == null || measured === undefined) return null;
    return {
      id: row.id,
      frequency_Hz: measured.frequency_Hz,
      real_percent: test.residualReal_percent,
      imaginary_percent: test.residualImag_percent,
      masked: new Set(),
      bad: new Set(test.badPoints),
      noise_percent: 0.5,
      theme,
    };
  }, [row.id, check, measured, theme]);
  if (error !== null) return <PaneNote>{error.message}</PaneNote>;
  if (check === undefined) return null;
  const proposed = check.proposedMask.filter((point) => !masked.includes(point));
  return (
    <>
      {model === null ? (
        <PaneNote>{check.findings[0]?.message ?? 'This spectrum cannot be tested.'}</PaneNote>
      ) : (
        <>
          <Legend words="band: ± 0.5 %, a good spectrum stays within" />
          <ResidualPlot model={model} label={`Kramers–Kronig residuals of ${row.name} in percent of the modulus`} />
        </>
      )}
      <div className={classes.verdict}>
        <span>
          <strong>{verdictWords(check.kramersKronig)}</strong> {check.findings.map(({ message }) => message).join(' ')}
        </span>
        {proposed.length > 0 && (
          <ActionButton small onClick={() => void maskAndFit(row.id, proposed)}>
            {proposed.length === 1 ? 'Leave out 1 point and fit again' : `Leave out ${proposed.length} points and fit again`}
          </ActionButton>
        )}
      </div>
    </>
  );
}

function verdictWords(test: { verdict: string; rmsResidual_percent: number; rcCount: number; mu: number } | null): string {
  if (test === null) return 'Not tested.';
  const words = test.verdict === 'good' ? 'Good' : test.verdict === 'caution' ? 'With caution' : 'Not to be trusted as it is';
  return `${words}: rms ${test.rmsResidual_percent.toPrecision(2)} % with ${test.rcCount} RC elements (μ ${test.mu.toFixed(2)}).`;
}

function Legend({ words }: { words: string }) {
  return (
    <p className={classes.legend}>
      <span className={classes.real} /> real <span className={classes.imaginary} /> imaginary <span>{words}</span>
    </p>
  );
}
