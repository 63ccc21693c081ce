import type { DerivedQuantity } from '../../../../src/core/derived-quantity';
import { intervalMarkup, numberMarkup, raisedMarkup } from './number-text';
import type { NumberOrigin } from './origin-model';
import { sentences } from './sentences';
import { symbolMarkup } from './symbol-markup';

/** What a derived number says of itself. `name` in text runs; `place`: what it is of, cycle 100. */
export function derivedOrigin(number: DerivedQuantity, name: string, place: string): Omit<NumberOrigin, 'facts'> {
  const { value, standardError, ci95, unit, formula, inserted, inputs, remarks, warnings, notDetermined, missing = [] } = number;
  // Without a cell record there is nothing else to complain about yet.
  const checks = missing.length > 0 ? [] : (number.checks ?? []);
  return {
    title: value === null ? `${name} at ${place} is not determined` : `${name} = ${numberMarkup(value, standardError)} ${unit}`,
    place: value === null ? '' : place,
    interval: ci95 === null ? '' : `95 % interval ${intervalMarkup(ci95)} ${unit}`,
    refused:
      value === null && notDetermined !== undefined
        ? {
            reasons: sentences(notDetermined),
            checks: checks.map(({ what, ...check }) => ({ ...check, what: what.replace('σw', symbolMarkup('σw')).replace(/τ$/, '*τ*') })),
            missing,
          }
        : null,
    formula,
    inserted,
    inputs: Object.values(inputs)
      .filter(({ from }) => from !== 'constant')
      .map(({ symbol, value: own, standardError: error, unit: ownUnit, from, errorShare, note }) => ({
        symbol: symbolMarkup(symbol),
        value: `${from === 'fit' || error !== null ? numberMarkup(own, error) : String(own)}${ownUnit === '1' ? '' : ` ${raisedMarkup(ownUnit)}`}`,
        from: note === undefined ? from : `${from} (${note})`,
        share: errorShare ?? null,
      })),
    remarks: [...remarks, ...warnings.map(({ message }) => message)],
  };
}
