import { useState } from 'react';
import { ArctraceError } from '../../../src/core/errors';
import { parseQuantity } from '../../../src/core/parse-quantity';
import type { VoltammetryChoices } from '../../../src/core/voltammetry-choices';
import { IconButton } from '../../widgets/icon-button';
import { QuantityField } from '../../widgets/quantity-field';
import { Segmented } from '../../widgets/segmented';
import { evaluate } from './cv-changes';
import { useCvView } from './cv-view';
import classes from './evaluation-choices.module.css';
import { rateText } from './rate-text';
import type { CvSeries } from './use-cv';

type Correction = 'none' | 'impedance' | 'typed';

/** How the series is evaluated: the cycle, the resistance, the scan rates, where the line is read. Each change is one step of undo. */
export function EvaluationChoices({ series }: { series: CvSeries }) {
  const { sample, result, choices } = series;
  const cycles = [...new Set((result?.recordings ?? []).flatMap((one) => one.cycles))].sort((a, b) => a - b);
  return (
    <div className={classes.form}>
      <header className={classes.head}>
        <h3>How the series is evaluated</h3>
        <IconButton icon="close" label="Close" keys="Escape" onClick={() => useCvView.setState({ choosing: false })} />
      </header>
      <label className={classes.line}>
        <span>Cycle of each file</span>
        <select
          value={choices.cycle ?? ''}
          onChange={({ currentTarget: { value } }) => void evaluate(sample, { cycle: value === '' ? undefined : Number(value) })}
        >
          <option value="">last complete one</option>
          {cycles.map((cycle) => (
            <option key={cycle} value={cycle}>
              cycle {cycle}
            </option>
          ))}
        </select>
      </label>
      <Resistance series={series} />
      <QuantityField
        label="Current over rate at *E*"
        value={choices.linePotential_V === undefined ? '' : `${choices.linePotential_V} V`}
        example={result?.line === null || result === null ? '0.15 V' : `${Number(result.line.potential_V.toPrecision(4))} V`}
        read={(text) => read(text, 'V', 'The potential')}
        onCommit={(text) => void evaluate(sample, { linePotential_V: text === '' ? undefined : parseQuantity(text, 'V').value })}
      />
      <h4 className={classes.subhead}>Scan rates</h4>
      <div className={classes.rates}>{result !== null && <Rates series={series} />}</div>
    </div>
  );
}

function Resistance({ series: { sample, result, choices, hasImpedance } }: { series: CvSeries }) {
  const chosen = choices.resistance;
  const current: Correction = chosen === undefined ? 'none' : chosen === 'impedance' ? 'impedance' : 'typed';
  const [shown, setShown] = useState<Correction>(current);
  const choose = (next: Correction) => {
    setShown(next);
    if (next !== 'typed') void evaluate(sample, { resistance: next === 'none' ? undefined : 'impedance' });
  };
  const words = result?.resistance == null ? '' : `${Number(result.resistance.value_ohm.toPrecision(4))} Ω, ${result.resistance.from}`;
  return (
    <>
      <div className={classes.line}>
        <span>Potential</span>
        <Segmented
          label="Correction for resistance"
          value={shown}
          options={[
            { value: 'none', markup: 'as measured' },
            { value: 'impedance', markup: '− *i* *R*_{s}' },
            { value: 'typed', markup: '− *i* *R*' },
          ]}
          onChange={choose}
        />
      </div>
      {shown === 'impedance' && (
        <p className={classes.hint}>
          {words !== '' ? words : hasImpedance ? '' : 'There is no fitted spectrum of this cell yet: fit one in Series.'}
        </p>
      )}
      {shown === 'typed' && (
        <QuantityField
          label="*R*"
          value={typeof chosen === 'object' ? `${chosen.value_ohm} Ω` : ''}
          example="2.96 Ω"
          read={(text) => read(text, 'ohm', 'The resistance', true)}
          onCommit={(text) =>
            void evaluate(sample, { resistance: text === '' ? undefined : { value_ohm: parseQuantity(text, 'ohm').value } })
          }
        />
      )}
    </>
  );
}

function Rates({ series: { sample, result, choices } }: { series: CvSeries }) {
  const typed = choices.rates_VPerS ?? {};
  const known = (result?.recordings ?? []).map(({ id, file, name, rate_VPerS }) => ({
    id,
    name: file ?? name,
    rate_VPerS: rate_VPerS as number | null,
  }));
  const failed = (result?.failures ?? []).map(({ id, file }) => ({ id, name: file ?? id, rate_VPerS: null }));
  return [...known, ...failed].map(({ id, name, rate_VPerS }) => {
    const shown = rate_VPerS === null ? '' : `${rateText(rate_VPerS)} mV/s${typed[id] === undefined ? '' : ' (typed)'}`;
    return (
      <QuantityField
        key={id}
        label={plainMarkup(name)}
        value={shown}
        example="0.5 mV/s"
        read={(text) => (text === shown ? { echo: '' } : readRate(text))}
        onCommit={(text) => void evaluate(sample, { rates_VPerS: withRate(typed, id, text) })}
      />
    );
  });
}

function withRate(typed: Readonly<Record<string, number>>, id: string, text: string): VoltammetryChoices['rates_VPerS'] {
  const { [id]: _before, ...others } = typed;
  if (text === '') return Object.keys(others).length === 0 ? undefined : others;
  return { ...others, [id]: parseQuantity(withoutNote(text), 'VPerS').value };
}

const withoutNote = (text: string) => text.replace(/ \(typed\)$/, '');

/** A bare number could be mV/s and V/s, a factor of a thousand apart. */
function readRate(text: string): { echo: string } | { reason: string } {
  if (/^[-+\d.,eE\s]+$/.test(text.trim())) return { reason: 'Say mV/s or V/s.' };
  const reading = read(withoutNote(text), 'VPerS', 'The scan rate', true);
  return 'reason' in reading || / \(typed\)$/.test(text) ? reading : { echo: `= ${rateText(parseQuantity(text, 'VPerS').value)} mV/s` };
}

function read(text: string, unit: string, what: string, positive = false): { echo: string } | { reason: string } {
  try {
    const { value } = parseQuantity(text, unit, what);
    return positive && !(value > 0) ? { reason: `${what} is above zero.` } : { echo: '' };
  } catch (error) {
    if (!(error instanceof ArctraceError)) throw error;
    return { reason: `${error.message}${error.details.expected === undefined ? '' : `; expected ${error.details.expected}`}` };
  }
}

/** Names of files hold signs that text runs would read. */
function plainMarkup(name: string): string {
  return name.replace(/[*_^]/g, ' ');
}
