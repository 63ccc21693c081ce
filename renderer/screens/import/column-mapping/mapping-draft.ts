import { type MappedColumn, type MappedQuantity, mappedQuantities, unitMustBeStated } from '../../../../src/core/column-mapping';

/** What a person says of each column so far, by its place from 0; null: nothing, the column is left out. */
export type MappingDraft = (Omit<MappedColumn, 'column'> | null)[];

/** What the names already say, to be corrected. */
export function draftFromGuess(width: number, guess: readonly MappedColumn[]): MappingDraft {
  return Array.from({ length: width }, (_, k) => {
    const guessed = guess.find(({ column }) => column === k + 1);
    return guessed === undefined ? null : { quantity: guessed.quantity, unit: guessed.unit, negative: guessed.negative };
  });
}

/** A column becomes this quantity, in the unit meant where none is stated; another that was it is left out. */
export function withQuantity(draft: MappingDraft, place: number, quantity: MappedQuantity | null): MappingDraft {
  return draft.map((column, k) => {
    if (k !== place) return column?.quantity === quantity ? null : column;
    if (quantity === null) return null;
    return { quantity, unit: unitMustBeStated.includes(quantity) ? '' : mappedQuantities[quantity][0], negative: false };
  });
}

/** The columns a person named, numbered from 1. */
export function draftColumns(draft: MappingDraft): MappedColumn[] {
  return draft.flatMap((column, k) => (column === null ? [] : [{ ...column, column: k + 1 }]));
}

/** What is still to be said, in words; null where the mapping can be tried. */
export function whatIsMissing(draft: MappingDraft): string | null {
  const has = (quantity: MappedQuantity) => draft.some((column) => column?.quantity === quantity);
  const unitless = draft.findIndex((column) => column !== null && column.unit === '' && column.quantity !== 'cycle');
  if (unitless >= 0) return `Say in which unit column ${unitless + 1} is.`;
  const isImpedance = (['frequency', 'angularFrequency', 'zReal', 'zImag', 'zModulus', 'phase'] as const).some(has);
  if (!isImpedance) {
    if (has('potential') || has('current')) return null;
    return 'Say which columns are frequency, real and imaginary part, or time, potential and current.';
  }
  if (!has('frequency') && !has('angularFrequency')) return 'Say which column is the frequency.';
  if (has('zReal') && !has('zImag')) return 'Say which column is the imaginary part.';
  if (has('zImag') && !has('zReal')) return 'Say which column is the real part.';
  if (has('zModulus') && !has('phase')) return 'Say which column is the phase.';
  if (has('phase') && !has('zModulus')) return 'Say which column is the modulus.';
  return has('zReal') || has('zModulus') ? null : 'Say which columns are the real and the imaginary part.';
}
