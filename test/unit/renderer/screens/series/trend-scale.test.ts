import { describe, expect, it } from 'vitest';
import { orderAxis, seriesAxes, typedAxis } from '../../../../../renderer/screens/series/series-axis';
import { scaleKinds, trendScale } from '../../../../../renderer/screens/series/trend-scale';
import { emptyTags } from '../../../../../src/core/recording';
import { sampleRecording } from './project-sample';

const axisOf = (tags: object) =>
  seriesAxes([1, 2].map((k) => sampleRecording(`r${k}`, { tags: { ...emptyTags, ...tags, cycle: null, ...fill(tags, k) } })))[0]!;
const fill = (tags: object, k: number) => Object.fromEntries(Object.keys(tags).map((key) => [key, k]));
const [cycle, temperature, potential] = [axisOf({ cycle: 0 }), axisOf({ temperature_K: 0 }), axisOf({ potential_V: 0 })];
const words = (kinds: ReturnType<typeof scaleKinds>) => kinds.map(({ kind }) => kind);

describe('the scales of an axis', () => {
  it('are √, linear and logarithmic for cycles, linear and 1/T for temperatures', () => {
    expect(words(scaleKinds(cycle, [1, 100]))).toEqual(['sqrt', 'linear', 'log']);
    expect(words(scaleKinds(temperature, [298, 318]))).toEqual(['linear', 'inverse']);
  });
  it('are logarithmic only where every value is above zero, and never for potentials or the order of files', () => {
    expect(words(scaleKinds(typedAxis('pressure_MPa'), [1, 10]))).toEqual(['linear', 'log']);
    expect(words(scaleKinds(typedAxis('pressure_MPa'), [0, 10]))).toEqual(['linear']);
    expect(words(scaleKinds(potential, [0.1, 2]))).toEqual(['linear']);
    expect(words(scaleKinds(orderAxis, [1, 2]))).toEqual(['linear']);
  });
});

describe('a scale', () => {
  const at = (scale: ReturnType<typeof trendScale>, value: number) => {
    const [low, high] = scale.xRange;
    return (scale.place(value) - low) / (high - low);
  };
  it('has cycle 25 in the middle between 0 and 100 by square root, a quarter of the way on a linear one, and 10 between 1 and 100 on a logarithmic one', () => {
    const between = (kind: 'sqrt' | 'linear' | 'log', value: number, from: number) => {
      const { place } = trendScale(cycle, [1, 100], kind);
      return (place(value) - place(from)) / (place(100) - place(from));
    };
    expect(between('sqrt', 25, 0)).toBeCloseTo(0.5, 9);
    expect(between('linear', 25, 0)).toBeCloseTo(0.25, 9);
    expect(between('log', 10, 1)).toBeCloseTo(0.5, 9);
  });
  it('keeps every value and every tick within its ends', () => {
    for (const kind of ['sqrt', 'linear', 'log'] as const) {
      const scale = trendScale(cycle, [3, 40, 700], kind);
      for (const value of [3, 40, 700]) expect(at(scale, value) > 0 && at(scale, value) < 1, `${kind} ${value}`).toBe(true);
      expect(scale.xTicks.length, kind).toBeGreaterThan(1);
      for (const { x } of scale.xTicks) expect(x >= scale.xRange[0] && x <= scale.xRange[1], kind).toBe(true);
    }
  });
  it('of 1/T runs from hot to cold', () => {
    const { place, xTitle } = trendScale(temperature, [298.15, 318.15], 'inverse');
    expect(place(298.15)).toBeCloseTo(3.354, 3);
    expect(place(318.15)).toBeLessThan(place(298.15));
    expect(xTitle).toContain('1000/*T*');
  });
  it('gives way to the usual one where the values do not allow it', () => {
    expect(trendScale(typedAxis('pressure_MPa'), [0, 10], 'log').place(5)).toBe(5);
    expect(trendScale(cycle, [], 'log').xRange[1]).toBeGreaterThan(0);
    expect(trendScale(typedAxis('pressure_MPa'), [7], 'log').xTicks).toHaveLength(1);
  });
});
