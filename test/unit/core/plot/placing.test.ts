import { describe, expect, it } from 'vitest';
import { insetMagnification } from '../../../../src/core/plot/inset-magnification';
import { insetPlace } from '../../../../src/core/plot/inset-place';
import { nyquistWindow } from '../../../../src/core/plot/nyquist-window';
import { placeLabel } from '../../../../src/core/plot/place-label';

const area = { x: 0, y: 0, width: 500, height: 300 };
const size = { width: 40, height: 12 };

describe('a label beside a mark', () => {
  it('stands above it where there is room', () => {
    const box = placeLabel({ x: 250, y: 150 }, size, area, [], []);
    expect(box).not.toBeNull();
    expect((box?.y ?? 0) + size.height).toBeLessThanOrEqual(150);
  });

  it('never lies over a curve, over another label or outside', () => {
    const above = Array.from({ length: 60 }, (_, k) => ({ x: 220 + k, y: 135 }));
    const box = placeLabel({ x: 250, y: 150 }, size, area, above, []);
    expect(box).not.toBeNull();
    for (const point of above) {
      const inside = box !== null && point.x > box.x && point.x < box.x + box.width && point.y > box.y && point.y < box.y + box.height;
      expect(inside).toBe(false);
    }
    expect(placeLabel({ x: 2, y: 2 }, size, area, [], [])?.x).toBeGreaterThanOrEqual(0);
  });

  it('is left out where every side is taken', () => {
    expect(placeLabel({ x: 250, y: 150 }, size, area, [], [area])).toBeNull();
  });
});

describe('the high-frequency inset', () => {
  const arcBelow = Array.from({ length: 100 }, (_, k) => ({ x: 5 * k, y: 290 - 40 * Math.sin((k / 100) * Math.PI) }));
  it('takes a free upper left corner and holds no point', () => {
    const place = insetPlace(area, arcBelow);
    expect(place).not.toBeNull();
    for (const point of arcBelow) expect(point.y).toBeGreaterThan((place?.y ?? 0) + (place?.height ?? 0));
  });
  it('is left out where the data fill the corner', () => {
    expect(insetPlace(area, [{ x: 20, y: 30 }, ...arcBelow])).toBeNull();
  });
  it('magnifies a corner that holds some of the data, not all and not none', () => {
    const crowded = [
      ...Array.from({ length: 40 }, (_, k) => ({ x: k / 4, y: k / 8 })),
      ...Array.from({ length: 60 }, (_, k) => ({ x: 20 + k, y: 20 })),
    ];
    expect(insetMagnification(50, 40, crowded)).toBe(4);
    expect(insetMagnification(50, 40, [{ x: 45, y: 35 }])).toBeNull();
    expect(insetMagnification(50, 40, [])).toBeNull();
  });
});

describe('what a Nyquist plot shows', () => {
  const member = (points: { x: number; y: number }[]) => ({ measured: { frequency_Hz: [], points } });
  it('begins at zero where the data begin near it', () => {
    expect(
      nyquistWindow([
        member([
          { x: 5, y: 0 },
          { x: 100, y: 40 },
        ]),
      ]),
    ).toMatchObject({ xMin: 0, yMin: 0 });
  });
  it('does not squeeze arcs that begin far from zero', () => {
    expect(
      nyquistWindow([
        member([
          { x: 500, y: 0 },
          { x: 520, y: 8 },
        ]),
      ]).xMin,
    ).toBeGreaterThan(490);
  });
  it('goes below zero where the sweep is inductive', () => {
    expect(
      nyquistWindow([
        member([
          { x: 1, y: -2 },
          { x: 10, y: 4 },
        ]),
      ]).yMin,
    ).toBeLessThan(-2);
  });
  it('holds every finite point and passes over the others', () => {
    const { xMax, yMax } = nyquistWindow([
      member([
        { x: 1, y: 1 },
        { x: Number.NaN, y: 3 },
        { x: 9, y: 5 },
      ]),
    ]);
    expect(xMax).toBeGreaterThanOrEqual(9);
    expect(yMax).toBeGreaterThanOrEqual(5);
  });
});
