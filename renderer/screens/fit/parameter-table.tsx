import { Fragment } from 'react';
import type { FittedParameter } from '../../../src/core/fit-result';
import type { CircuitParameter } from '../../../src/impedance/compile-circuit';
import { Icon } from '../../widgets/icon';
import { RichText } from '../../widgets/rich-text';
import { UncertainValue } from '../../widgets/uncertain-value';
import { BoundTrack } from './bound-track';
import type { FitDraft } from './fit-draft';
import { ParameterEditor } from './parameter-editor';
import classes from './parameter-table.module.css';
import { parameterMarkup, parameterText, parameterWords, scaledUnit } from './parameter-words';
import type { FittedSpectrum } from './use-fitted-spectrum';

interface ParameterTableProps {
  spectrum: FittedSpectrum;
  selected: string | null;
  onSelect(name: string | null): void;
}

/** Every parameter of the circuit: held or free, its value and interval, where it stands between its bounds. The selected one can be edited. */
export function ParameterTable({ spectrum, selected, onSelect }: ParameterTableProps) {
  const { read, draft, result } = spectrum;
  if (read.compiled === null) return null;
  const texts = (result?.parameters ?? []).map((parameter) => parameterText(parameter).value);
  const tail = Math.max(3, ...texts.map(({ fraction, uncertainty }) => fraction.length + uncertainty.length));
  return (
    <div className={classes.scroller}>
      <table className={classes.table} aria-label="Parameters">
        <thead>
          <tr>
            <th aria-label="Held" />
            <th className={classes.words}>parameter</th>
            <th>value(error)</th>
            <th className={classes.words}>unit</th>
            <th>95 % interval</th>
            <th>bounds</th>
          </tr>
        </thead>
        <tbody>
          {read.compiled.parameters.map((parameter) => (
            <Fragment key={parameter.name}>
              <ParameterRow
                parameter={parameter}
                fitted={result?.parameters.find(({ name }) => name === parameter.name)}
                draft={draft}
                tail={tail}
                selected={selected === parameter.name}
                onSelect={() => onSelect(selected === parameter.name ? null : parameter.name)}
                onLock={() => toggleLock(spectrum, parameter.name)}
              />
              {selected === parameter.name && (
                <tr>
                  <td colSpan={6} className={classes.editor}>
                    <ParameterEditor spectrum={spectrum} parameter={parameter} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A lock holds the value where it stands; taking it off frees it. */
export function toggleLock({ draft, change }: FittedSpectrum, name: string): void {
  if (draft.values[name] === undefined) return;
  const isLocked = draft.locked.includes(name);
  change({ locked: isLocked ? draft.locked.filter((one) => one !== name) : [...draft.locked, name] });
}

interface ParameterRowProps {
  parameter: CircuitParameter;
  fitted: FittedParameter | undefined;
  draft: FitDraft;
  /** Characters that the column keeps behind the decimal point. */
  tail: number;
  selected: boolean;
  onSelect(): void;
  onLock(): void;
}

function ParameterRow({ parameter, fitted, draft, tail, selected, onSelect, onLock }: ParameterRowProps) {
  const { name, unit } = parameter;
  const isLocked = draft.locked.includes(name);
  const isMoved = draft.touched.includes(name) || fitted === undefined;
  const value = isMoved ? draft.values[name] : fitted.value;
  const text = value === undefined ? null : parameterText(isMoved ? { value, unit, standardError: null, ci95: null } : fitted);
  const tie = draft.ties[name];
  const [low, high] = draft.bounds[name] ?? [parameter.min, parameter.max];
  const why =
    fitted?.atBound && !isMoved ? 'at its bound' : tie === undefined ? parameterWords(fitted?.role) : `= ${tie.factor} × ${tie.source}`;
  return (
    <tr className={classes.row} data-selected={selected} data-at-bound={(fitted?.atBound ?? false) && !isMoved} onClick={onSelect}>
      <td className={classes.lock}>
        <button
          type="button"
          className={classes.lockButton}
          aria-pressed={isLocked}
          aria-label={`Hold ${name}`}
          onClick={(event) => {
            event.stopPropagation();
            onLock();
          }}
        >
          <Icon name={isLocked ? 'locked' : 'unlocked'} size={14} />
        </button>
      </td>
      <td className={classes.words}>
        <button
          type="button"
          className={classes.name}
          aria-expanded={selected}
          title={name}
          onClick={(event) => event.stopPropagation()}
          onClickCapture={onSelect}
        >
          <RichText markup={parameterMarkup(name, fitted?.role)} />
        </button>
        <span className={classes.role}>{why}</span>
      </td>
      <td className={classes.value}>
        {text === null ? '–' : <UncertainValue text={text.value} tail={tail} />}
        {isMoved && text !== null && <span className={classes.start}> start</span>}
      </td>
      <td className={classes.unit}>
        <RichText markup={text?.unit ?? scaledUnit(1, unit).unit} />
      </td>
      <td className={classes.interval}>{isLocked ? 'held' : (text?.interval ?? '')}</td>
      <td className={classes.bounds}>
        <BoundTrack
          low={low}
          high={high}
          scale={parameter.scale}
          value={value ?? null}
          interval={isMoved ? null : (fitted?.ci95 ?? null)}
          own={name in draft.bounds}
        />
      </td>
    </tr>
  );
}
