import type { AnalysisChoices } from '../../../src/app/api';
import type { CellKind } from '../../../src/core/cell-record';
import type { CyclingResult } from '../../../src/core/cycling-result';
import { ArctraceError } from '../../../src/core/errors';
import { parseQuantity } from '../../../src/core/parse-quantity';
import { changeChoices } from '../../app/choose-analysis';
import { useProjectStore } from '../../app/project-store';
import { EditableText } from '../../widgets/editable-text';
import { setCellWord } from '../frame/cell-record/cell-changes';
import classes from './choices-bar.module.css';

const kinds: Record<CellKind, string> = { 'anode-half': 'anode half cell', 'cathode-half': 'cathode half cell', full: 'full cell' };

/** What a person may choose; every change is one step that undo takes back, and all numbers follow. */
export function ChoicesBar({ result }: { result: CyclingResult }) {
  const { sample, kind, mass_mg, summary, cyclesFrom } = result;
  const choices = useProjectStore(
    ({ project }) => (project.settings['cycling.choices'] as Record<string, AnalysisChoices['cycling']> | undefined)?.[sample],
  );
  const change = (changed: Partial<AnalysisChoices['cycling']>) => void changeChoices('cycling', sample, changed);
  const nominal = choices?.nominalCapacity_mAh;
  const ownMass = choices?.mass_mg !== undefined;
  return (
    <section className={classes.bar} aria-label="Choices">
      <label className={classes.choice}>
        <span>Cell</span>
        <select
          value={kind ?? ''}
          onChange={({ currentTarget }) =>
            void setCellWord(sample, 'kind', currentTarget.value === '' ? undefined : (currentTarget.value as CellKind))
          }
        >
          <option value="">which kind?</option>
          {Object.entries(kinds).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <Field
        label="Reference cycle"
        width={46}
        value={summary.referenceCycle === null ? '' : String(summary.referenceCycle)}
        read={(text) => (/^\d{1,7}$/.test(text) ? { value: Number(text) } : { reason: 'The number of a cycle, such as 5.' })}
        onCommit={(referenceCycle) => change({ referenceCycle })}
      />
      <Field
        label="Mass"
        width={74}
        placeholder="1.2 mg"
        value={mass_mg === null ? '' : `${Number(mass_mg.toPrecision(6))} mg`}
        read={(text) => readPositive(text, 'mg', 'The mass')}
        onCommit={(mass) => change({ mass_mg: mass, ...(mass === undefined ? { massOf: undefined } : {}) })}
      />
      {ownMass && (
        <Field
          label="of"
          width={112}
          placeholder="both electrodes"
          value={choices?.massOf ?? ''}
          read={(text) => ({ value: text })}
          onCommit={(words) => change({ massOf: words })}
        />
      )}
      <Field
        label="Nominal capacity"
        width={74}
        placeholder="2 mAh"
        value={nominal === undefined ? '' : `${nominal} mAh`}
        read={(text) => readPositive(text, 'mAh', 'The nominal capacity')}
        onCommit={(capacity) => change({ nominalCapacity_mAh: capacity })}
      />
      <label className={classes.choice}>
        <span>Cycles</span>
        <select
          value={cyclesFrom}
          onChange={({ currentTarget }) => change({ cyclesFrom: currentTarget.value === 'current' ? 'current' : undefined })}
        >
          <option value="file" disabled={cyclesFrom === 'current' && choices?.cyclesFrom !== 'current'}>
            as the file counts
          </option>
          <option value="current">by the current</option>
        </select>
      </label>
    </section>
  );
}

type Reading<T> = { value: T } | { reason: string };

interface FieldProps<T> {
  label: string;
  width: number;
  placeholder?: string;
  value: string;
  read(text: string): Reading<T>;
  /** undefined: emptied, as the program chooses. */
  onCommit(value: T | undefined): void;
}

function Field<T>({ label, width, placeholder = '', value, read, onCommit }: FieldProps<T>) {
  const reasonOf = (text: string) => {
    const reading = text.trim() === '' ? null : read(text.trim());
    return reading !== null && 'reason' in reading ? reading.reason : null;
  };
  return (
    <span className={classes.choice}>
      <span aria-hidden="true">{label}</span>
      <span style={{ width }}>
        <EditableText
          label={label}
          framed
          placeholder={placeholder}
          value={value}
          refuse={reasonOf}
          onCommit={(text) => {
            const reading = text === '' ? null : read(text);
            if (reading === null) onCommit(undefined);
            else if ('value' in reading) onCommit(reading.value);
          }}
        />
      </span>
    </span>
  );
}

function readPositive(text: string, unit: string, what: string): Reading<number> {
  try {
    const { value } = parseQuantity(text, unit, what);
    return value > 0 ? { value } : { reason: `${what} has to be above zero.` };
  } catch (error) {
    if (!(error instanceof ArctraceError)) throw error;
    return { reason: error.message };
  }
}
