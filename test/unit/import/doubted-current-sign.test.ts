import { describe, expect, it } from 'vitest';
import { doubtedCurrentSign } from '../../../src/import/doubted-current-sign';

/** One cycle up and down between 0 and 1 V; the sweep is +1 up and -1 down. */
const potential = Float64Array.from({ length: 201 }, (_, k) => (k <= 100 ? k : 200 - k) / 100);
const sweep = Float64Array.from({ length: 201 }, (_, k) => (k <= 100 ? 1 : -1));
const codes = (current: Float64Array, of = potential) => doubtedCurrentSign(of, current).map(({ code }) => code);

describe('the sign of a current that no file states', () => {
  it('is not doubted for a capacitor that counts oxidation as positive', () => {
    expect(codes(sweep.map((sign) => 1e-3 * sign))).toEqual([]);
  });

  it('is doubted for one that counts reduction as positive', () => {
    expect(codes(sweep.map((sign) => -1e-3 * sign))).toEqual(['CURRENT_SIGN']);
  });

  it('says nothing of a resistor, of half a cycle or of nothing', () => {
    expect(codes(potential)).toEqual([]);
    const up = potential.subarray(0, 101);
    expect(
      codes(
        up.map(() => -1e-3),
        up,
      ),
    ).toEqual([]);
    expect(codes(new Float64Array(0), new Float64Array(0))).toEqual([]);
  });
});
