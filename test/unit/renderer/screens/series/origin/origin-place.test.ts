import { describe, expect, it } from 'vitest';
import { type Box, originPlaces } from '../../../../../../renderer/screens/series/origin/origin-place';

const window_px = { width: 1440, height: 900 };
const table: Box = { left: 884, top: 86, width: 556, height: 700 };
const number = (top: number): Box => ({ left: 1300, top, width: 60, height: 22 });

describe('the card of a number', () => {
  it('stands left of the table at the height of its row and points at it', () => {
    const [place] = originPlaces([number(400)], [300], table, window_px);
    expect(place).toMatchObject({ width: 612, left: 884 - 12 - 612 });
    expect(place!.left + place!.width).toBeLessThan(table.left);
    expect(place!.top + place!.arrow! + 5).toBe(411);
  });

  it('never leaves the window, at the first row or the last', () => {
    for (const top of [90, 760]) {
      const [place] = originPlaces([number(top)], [400], table, window_px);
      expect(place!.top).toBeGreaterThanOrEqual(46);
      expect(place!.top + 400).toBeLessThanOrEqual(900 - 34);
    }
  });

  it('does not cover another one that is pinned while there is room for both', () => {
    const [first, second] = originPlaces([number(400), number(425)], [300, 200], table, window_px);
    const apart = first!.top + 300 <= second!.top || second!.top + 200 <= first!.top;
    expect(apart).toBe(true);
  });

  it('stands below or above its number where there is no room beside the table', () => {
    const narrow: Box = { left: 60, top: 86, width: 1300, height: 700 };
    for (const top of [100, 700]) {
      const anchor = number(top);
      const [place] = originPlaces([anchor], [300], narrow, window_px);
      const covers = place!.top < anchor.top + anchor.height && place!.top + 300 > anchor.top;
      expect(covers).toBe(false);
    }
  });
});
