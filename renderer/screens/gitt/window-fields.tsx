import { useState } from 'react';
import { ValidationError } from '../../../src/core/errors';
import { parseQuantity } from '../../../src/core/parse-quantity';
import { ActionButton } from '../../widgets/action-button';
import classes from './reading-choices.module.css';

interface WindowFieldsProps {
  /** Fractions; null: as the program chooses. */
  window: readonly [number, number] | null;
  onWindow(window: [number, number] | undefined): void;
}

const percent = (part: number) => String(Number((100 * part).toPrecision(4)));

/** From where to where the line is read, in percent of the pulse; taken when both are good. */
export function WindowFields({ window, onWindow }: WindowFieldsProps) {
  const [typed, setTyped] = useState<readonly [string, string] | null>(null);
  const [from, to] = typed ?? (window === null ? ['', ''] : [percent(window[0]), percent(window[1])]);
  const reason = typed === null ? null : refusalOf(typed);
  const commit = () => {
    if (typed === null || reason !== null) return;
    setTyped(null);
    onWindow(typed[0] === '' && typed[1] === '' ? undefined : [partOf(typed[0], 0.1), partOf(typed[1], 1)]);
  };
  const field = (place: 0 | 1, value: string, name: string, empty: string) => (
    <input
      className={classes.field}
      aria-label={name}
      aria-invalid={reason !== null}
      value={value}
      placeholder={empty}
      onChange={({ target }) => setTyped(place === 0 ? [target.value, to] : [from, target.value])}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
  return (
    <span className={classes.fields}>
      {field(0, from, 'From, in percent of the pulse', '10')} – {field(1, to, 'To, in percent of the pulse', '100')} % of the pulse
      {window !== null && (
        <ActionButton small quiet onClick={() => onWindow(undefined)}>
          By itself
        </ActionButton>
      )}
      {reason !== null && <span className={classes.reason}>{reason}</span>}
    </span>
  );
}

function partOf(text: string, empty: number): number {
  return text.trim() === '' ? empty : parseQuantity(text.replace('%', ''), '1', 'The window').value / 100;
}

/** null: both can be taken. */
function refusalOf([from, to]: readonly [string, string]): string | null {
  try {
    const [low, high] = [partOf(from, 0.1), partOf(to, 1)];
    return low >= 0 && low < high && high <= 1 ? null : 'two numbers between 0 and 100, the smaller first';
  } catch (error) {
    if (error instanceof ValidationError) return error.message;
    throw error;
  }
}
