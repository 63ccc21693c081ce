import { describe, expect, it } from 'vitest';
import { cyclePosition } from '../../../../src/core/plot/cycle-position';
import { cycleTicks } from '../../../../src/core/plot/cycle-ticks';

describe('a √cycle axis', () => {
  it('has fresh at 0, the last cycle at 1 and a quarter of it halfway', () => {
    expect([0, 125, 500].map((cycle) => cyclePosition(cycle, 500))).toEqual([0, 0.5, 1]);
  });

  it('labels round cycles, first and last among them, none nearer than the gap', () => {
    const ticks = cycleTicks(1, 500, 0.07);
    expect(ticks[0]).toBe(1);
    expect(ticks.at(-1)).toBe(500);
    expect(ticks).toContain(100);
    expect(ticks).toContain(10);
    for (let k = 1; k < ticks.length; k++) {
      expect(cyclePosition(ticks[k] as number, 500) - cyclePosition(ticks[k - 1] as number, 500)).toBeGreaterThanOrEqual(0.07);
    }
  });

  it('labels a single cycle once', () => {
    expect(cycleTicks(7, 7, 0.1)).toEqual([7]);
  });
});
