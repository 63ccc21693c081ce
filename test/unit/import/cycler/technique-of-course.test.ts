import { describe, expect, it } from 'vitest';
import type { TimeSeriesColumn } from '../../../../src/core/time-series';
import { techniqueOfCourse } from '../../../../src/import/cycler/technique-of-course';

function columns(rows: number, potential_V: (k: number) => number, current_A: (k: number) => number): TimeSeriesColumn[] {
  const made = (quantity: string, of: (k: number) => number) => ({
    quantity,
    unit: '',
    sourceName: quantity,
    values: Float64Array.from({ length: rows }, (_, k) => of(k)),
  });
  return [made('time_s', (k) => k), made('potential_V', potential_V), made('current_A', current_A)];
}

const triangle = (k: number) => Math.abs(((k + 100) % 200) - 100) / 100;
const pulses = columns(
  200,
  (k) => 3 + Math.sqrt(k) / 100 + (k % 20 < 10 ? 0.02 : 0),
  (k) => (k % 20 < 10 ? 1e-3 : 0),
);
const curve = (k: number) => 3 + Math.tanh((k % 50) / 20);

describe('what was done, where a file does not name it', () => {
  it.each([
    ['a swept potential is a voltammogram', columns(400, triangle, (k) => (k % 200 < 100 ? -1 : 1) * (1 + triangle(k))), 'cv'],
    ['pulses of one direction with rests between them are a titration', pulses, 'gitt'],
    ['a current both ways is cycling', columns(200, curve, (k) => (k < 100 ? 1 : -1)), 'cycling'],
    [
      'no current is a rest',
      columns(
        50,
        () => 3,
        () => 0,
      ),
      'ocv',
    ],
    [
      'a held potential',
      columns(
        50,
        (k) => 3 + 1e-3 * (k % 3),
        (k) => Math.exp(-k / 10),
      ),
      'ca',
    ],
    ['a held current', columns(50, curve, () => -1e-3), 'cp'],
    ['anything else is unknown', columns(50, curve, (k) => 1 + k), 'unknown'],
    ['nothing is unknown', columns(0, curve, curve), 'unknown'],
  ] as const)('%s', (_, of, technique) => {
    expect(techniqueOfCourse(of)).toBe(technique);
  });

  it('a named technique stays, but cycling with the course of a titration is one', () => {
    expect(techniqueOfCourse(pulses, 'cp')).toBe('cp');
    expect(techniqueOfCourse(pulses, 'cycling')).toBe('gitt');
    expect(
      techniqueOfCourse(
        columns(400, triangle, (k) => 1 + k),
        'cycling',
      ),
    ).toBe('cycling');
  });
});
