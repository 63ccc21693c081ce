import { describe, expect, it } from 'vitest';
import { fitExample } from '../../src/app/batch';

const isFull = process.env.ARCTRACE_FULL === '1';
const seeds = isFull ? 50 : 4;
/** 29 parameters a seed; the short run is too small for the narrow limits. */
const [low, high] = isFull ? [0.93, 0.97] : [0.9, 1];

describe('the demo’s 95 % intervals', () => {
  it(`hold the true values as often as they say, over ${seeds} seeds`, { timeout: 300_000 }, () => {
    const inside: boolean[] = [];
    const byName = new Map<string, boolean[]>();
    const circuits = new Map<string, number>();
    for (let seed = 1; seed <= seeds; seed++) {
      for (const { truth, result } of fitExample(seed)) {
        if (!('parameters' in result)) throw new Error(result.error.message);
        circuits.set(`${result.cycle} ${result.circuit}`, (circuits.get(`${result.cycle} ${result.circuit}`) ?? 0) + 1);
        for (const [name, value] of Object.entries(truth)) {
          const ci95 = result.parameters.find((parameter) => parameter.name === name)?.ci95;
          const holds = ci95 !== undefined && ci95 !== null && ci95[0] <= value && value <= ci95[1];
          inside.push(holds);
          byName.set(name, [...(byName.get(name) ?? []), holds]);
        }
      }
    }
    const share = (list: boolean[]) => list.filter(Boolean).length / list.length;
    const words = [...byName].map(([name, list]) => `${name} ${(100 * share(list)).toFixed(1)} %`).join(', ');
    const chosen = [...circuits].map(([circuit, count]) => `${circuit}: ${count}`).join(', ');
    console.log(`${inside.filter(Boolean).length} of ${inside.length} = ${(100 * share(inside)).toFixed(2)} % (${words}; ${chosen})`);
    expect(share(inside)).toBeGreaterThanOrEqual(low);
    expect(share(inside)).toBeLessThanOrEqual(high);
  });
});
