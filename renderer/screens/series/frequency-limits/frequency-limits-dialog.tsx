import { Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { ArctraceError } from '../../../../src/core/errors';
import { parseQuantity } from '../../../../src/core/parse-quantity';
import { frequencyLabel } from '../../../../src/core/plot/frequency-label';
import { fitSpectra } from '../../../app/actions';
import { useSpectra } from '../../../app/spectra-cache';
import { useViewState } from '../../../app/view-state';
import { ActionButton } from '../../../widgets/action-button';
import { QuantityField } from '../../../widgets/quantity-field';
import { leaveOutBeyond, takeEveryPoint } from '../series-changes';
import type { SeriesRow } from '../series-rows';
import type { Series } from '../use-series';
import classes from './frequency-limits.module.css';
import { type FrequencyLimits, pointsOutside } from './points-outside';

const close = () => useViewState.setState({ limitsOpen: false });

/** Between which frequencies the points of a whole series are taken: artefacts of cables at one end, drift at the other. */
export function FrequencyLimitsDialog({ series: { rows } }: { series: Series }) {
  const opened = useViewState(({ limitsOpen }) => limitsOpen);
  return (
    <Modal opened={opened} onClose={close} size={480} title="Frequencies of this series" overlayProps={{ backgroundOpacity: 0.16 }}>
      {opened && <LimitsForm rows={rows} />}
    </Modal>
  );
}

function LimitsForm({ rows }: { rows: SeriesRow[] }) {
  const [limits, setLimits] = useState<FrequencyLimits>({ min_Hz: null, max_Hz: null });
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const spectra = useSpectra(ids);
  const { points, spectra: touched } = useMemo(() => pointsOutside(rows, spectra, limits), [rows, spectra, limits]);
  const masked = rows.reduce((sum, { recording }) => sum + recording.maskedPoints.length, 0);
  const all = rows.reduce((sum, { recording }) => sum + recording.points, 0);
  const apply = async () => {
    close();
    await leaveOutBeyond(ids, limits);
    await fitSpectra(ids);
  };
  const field = (label: string, example: string, key: keyof FrequencyLimits) => (
    <QuantityField
      label={label}
      example={example}
      value={limits[key] === null ? '' : frequencyLabel(limits[key])}
      read={readFrequency}
      onCommit={(text) => setLimits((before) => ({ ...before, [key]: text === '' ? null : parseQuantity(text, 'Hz').value }))}
    />
  );
  return (
    <div className={classes.form}>
      <p className={classes.hint}>
        Points beyond are left out of the fits and stay in the plots as crosses. The Kramers–Kronig test says where a spectrum fails.
      </p>
      <div className={classes.fields}>
        {field('Highest taken', '100 kHz', 'max_Hz')}
        {field('Lowest taken', '10 mHz', 'min_Hz')}
      </div>
      <p className={classes.hint}>
        {points === 0
          ? `No further point lies beyond. ${masked === 0 ? `All ${all} points are taken.` : `${masked} of ${all} points are left out now.`}`
          : `${points} of ${all} points lie beyond, in ${touched === 1 ? '1 spectrum' : `${touched} spectra`}.`}
      </p>
      <div className={classes.buttons}>
        {masked > 0 && (
          <ActionButton
            quiet
            onClick={() => {
              close();
              void takeEveryPoint(ids);
            }}
          >
            Take every point again
          </ActionButton>
        )}
        <span className={classes.space} />
        <ActionButton onClick={close}>Cancel</ActionButton>
        <ActionButton
          primary
          disabled={points === 0}
          {...(points === 0 ? { hint: 'No further point lies beyond these frequencies.' } : {})}
          onClick={() => void apply()}
        >
          {points === 1 ? 'Leave out 1 point and fit' : `Leave out ${points} points and fit`}
        </ActionButton>
      </div>
    </div>
  );
}

function readFrequency(text: string): { echo: string } | { reason: string } {
  try {
    const { value } = parseQuantity(text, 'Hz', 'The frequency');
    return value > 0 ? { echo: `= ${frequencyLabel(value)}` } : { reason: 'A frequency above 0 is needed.' };
  } catch (error) {
    if (!(error instanceof ArctraceError)) throw error;
    return { reason: `${error.message}; expected ${error.details.expected ?? 'a frequency'}.` };
  }
}
