import { describe, expect, it } from 'vitest';
import { seriesChoice } from '../../../src/app/series-choice';
import { madeResult } from '../track/made-result';

const at = (sample: string, cycle: number | null, pressure?: number) =>
  madeResult({ sample, tags: { cycle }, changes: pressure === undefined ? {} : { typedTags: { pressure_MPa: pressure } } });
const recordings = [at('A', 1, 5), at('A', 100, 5), at('B', 1, 7)];

describe('how a series is to be followed', () => {
  it('is nothing where nothing was typed', () => {
    expect(seriesChoice({}, recordings)).toEqual({ axis: null, relativeTo: null, comparedWith: null });
  });
  it('takes the axis of the reference', () => {
    const { axis, relativeTo } = seriesChoice({ relativeTo: 'cycle=100' }, recordings);
    expect([axis!.key, relativeTo!.value]).toEqual(['cycle', 100]);
  });
  it('for a comparison takes the axis on which the samples stand at the same places', () => {
    const apart = [at('A', 1, 5), at('A', 100, 6), at('B', 1, 7), at('B', 100, 8)];
    expect(seriesChoice({ comparedWith: 'A' }, apart).axis!.key).toBe('cycle');
    expect(seriesChoice({ comparedWith: 'A' }, recordings).axis!.key).toBe('cycle');
    expect(seriesChoice({ comparedWith: 'A' }, [at('A', 10), at('B', 10)]).axis!.key).toBe('cycle');
    expect(() => seriesChoice({ comparedWith: 'A' }, [at('A', null), at('B', null)])).toThrow(/belong together/);
  });
  it.each([
    [{ axis: 'pressure', relativeTo: 'cycle=1' }, /followed over pressure_MPa.*place on cycle/],
    [{ relativeTo: 'cycle=50' }, /No spectrum stands at cycle 50/],
    [{ relativeTo: 'cycle=1,charge' }, /No spectrum of a charge stands at cycle 1/],
    [{ comparedWith: 'C' }, /no sample "C"/],
    [{ axis: 'potential' }, /No spectrum says its potential/],
  ])('%j is refused', (typed, words) => expect(() => seriesChoice(typed, recordings)).toThrow(words));
});
