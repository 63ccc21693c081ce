import { describe, expect, it } from 'vitest';
import { nearestPoint } from '../../../../renderer/plots/nearest-point';

describe('the point nearest to a place', () => {
  const curves = [
    { id: 'a', points: [{ x: 0, y: 0 }] },
    {
      id: 'b',
      points: [
        { x: 50, y: 0 },
        { x: 10, y: 0 },
      ],
    },
  ];
  it('names its curve and its index', () => {
    expect(nearestPoint(curves, { x: 12, y: 3 }, 14)).toEqual({ id: 'b', index: 1 });
  });
  it('is none beyond the reach', () => {
    expect(nearestPoint(curves, { x: 30, y: 40 }, 14)).toBeNull();
  });
});
