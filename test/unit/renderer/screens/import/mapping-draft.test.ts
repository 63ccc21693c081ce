import { describe, expect, it } from 'vitest';
import {
  draftColumns,
  draftFromGuess,
  whatIsMissing,
  withQuantity,
} from '../../../../../renderer/screens/import/column-mapping/mapping-draft';
import { unitWords } from '../../../../../renderer/screens/import/column-mapping/quantity-words';

describe('a mapping on the way', () => {
  const guess = [{ quantity: 'zImag' as const, column: 2, unit: 'mohm', negative: true }];
  it('begins with what the names say', () => {
    expect(draftFromGuess(3, guess)).toEqual([null, { quantity: 'zImag', unit: 'mohm', negative: true }, null]);
  });
  it('has each quantity once: another column that was it is left out', () => {
    const moved = withQuantity(draftFromGuess(3, guess), 2, 'zImag');
    expect(draftColumns(moved)).toEqual([{ quantity: 'zImag', column: 3, unit: 'ohm', negative: false }]);
    expect(draftColumns(withQuantity(moved, 2, null))).toEqual([]);
  });
  it.each([
    [[], /frequency, real and imaginary/],
    [['zReal', 'zImag'], /which column is the frequency/],
    [['frequency'], /real and the imaginary/],
    [['frequency', 'zReal'], /imaginary part/],
    [['frequency', 'zImag'], /real part/],
    [['frequency', 'zModulus'], /phase/],
    [['frequency', 'zModulus', 'phase'], /unit column 3/],
    [['time', 'charge'], /unit column 2/],
  ] as const)('of %j says what is missing: %s', (quantities, words) => {
    const draft = quantities.reduce((before, quantity, k) => withQuantity(before, k, quantity), draftFromGuess(4, []));
    expect(whatIsMissing(draft)).toMatch(words);
  });
  it.each([[['frequency', 'zReal', 'zImag', 'cycle']], [['time', 'potential', 'current']], [['current']]] as const)(
    'of %j can be tried',
    (quantities) => {
      const draft = quantities.reduce((before, quantity, k) => withQuantity(before, k, quantity), draftFromGuess(4, []));
      expect(whatIsMissing(draft)).toBeNull();
    },
  );
  it('prints units as people write them', () => {
    expect(['mohm', 'uohm', 'Mohm', 'uA', 'degC', 'deg', 'Ah'].map(unitWords)).toEqual(['mΩ', 'µΩ', 'MΩ', 'µA', '°C', '°', 'Ah']);
  });
});
