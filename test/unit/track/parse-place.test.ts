import { describe, expect, it } from 'vitest';
import { ArctraceError } from '../../../src/core/errors';
import { axisNamed } from '../../../src/track/axis-named';
import { parsePlace } from '../../../src/track/parse-place';
import { madeResult } from './made-result';

const recordings = [
  madeResult({
    tags: { cycle: 1, potential_V: 0.35, soc: 0.5, temperature_K: 298.15 },
    changes: { typedTags: { pressure_MPa: 2, 'salt_mol/L': 1, salt_g: 3 } },
  }),
];
const read = (text: string) => {
  const { axis, value } = parsePlace(text, recordings);
  return [axis.key, value];
};
const refusal = (work: () => unknown): ArctraceError => {
  try {
    work();
  } catch (error) {
    if (error instanceof ArctraceError) return error;
  }
  throw new Error('it was taken');
};

describe('a place on the axis of a series, as typed', () => {
  it.each([
    ['fresh', 'cycle', 0],
    ['cycle=fresh', 'cycle', 0],
    ['cycle=100', 'cycle', 100],
    ['potential=0.35', 'potential_V', 0.35],
    ['potential=350 mV', 'potential_V', 0.35],
    ['potential_V=0,35', 'potential_V', 0.35],
    ['soc=50 %', 'soc', 0.5],
    ['soc=0.5', 'soc', 0.5],
    ['temperature=25 °C', 'temperature_K', 298.15],
    ['Temperature=298.15', 'temperature_K', 298.15],
    ['pressure=2', 'pressure_MPa', 2],
    ['pressure=2 MPa', 'pressure_MPa', 2],
    ['pressure_MPa=2', 'pressure_MPa', 2],
  ])('%s', (text, key, value) => expect(read(text)).toEqual([key, value]));

  it('may name the branch that is meant', () => {
    for (const text of ['potential=0.35,discharge', 'potential=0.35 V discharge', 'potential=0.35 V, discharge'])
      expect(parsePlace(text, recordings)).toMatchObject({ value: 0.35, branch: 'discharge' });
    expect(parsePlace('potential=0.35', recordings)).not.toHaveProperty('branch');
  });

  it.each([
    ['100', /no place/],
    ['cycle=', /no place/],
    ['cycle=first', /not a number/],
    ['presure=2', /no spectrum has a tag "presure"/i],
    ['time=5', /No spectrum says its time/],
    ['salt=1', /salt_mol\/L or salt_g/],
    ['potential=1.234,5', /1234\.5 or as 1\.2345/],
  ])('%s is refused in words', (text, words) => expect(refusal(() => read(text)).message).toMatch(words));

  it('names the nearest axis there is', () => {
    expect(refusal(() => axisNamed('pressure_MP', recordings)).details).toMatchObject({ nearest: 'pressure_MPa' });
  });
});
