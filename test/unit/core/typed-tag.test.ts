import { describe, expect, it } from 'vitest';
import { typedTagKey, typedTagOf } from '../../../src/core/typed-tag';

describe('a tag of a person’s own', () => {
  it.each([
    ['Pressure', 'MPa', 'Pressure_MPa'],
    ['salt concentration', 'mol/L', 'salt concentration_mol/L'],
    ['binder_share', '%', 'binder share_%'],
    ['batch', '', 'batch'],
    ['  Druck ', ' bar ', 'Druck_bar'],
  ])('%s in %s goes by its name and unit, and back', (name, unit, key) => {
    expect(typedTagKey({ name, unit })).toBe(key);
    expect(typedTagKey(typedTagOf(key))).toBe(key);
    expect(typedTagOf(key).unit).toBe(unit.trim());
  });
  it.each([
    ['', ''],
    ['__proto__', ''],
    ['1st', ''],
    ['a,b', ''],
    ['a=b', ''],
    ['a"b', ''],
    ['cycle', ''],
    ['Temperature', '°C'],
    ['potential', 'mV'],
    ['x'.repeat(61), ''],
    ['pressure', 'a,b'],
    ['pressure', 'x'.repeat(25)],
  ])('cannot be %j in %j', (name, unit) => expect(() => typedTagKey({ name, unit })).toThrow(/cannot|already/));
});
