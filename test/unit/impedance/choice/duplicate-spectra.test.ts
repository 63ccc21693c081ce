import { expect, it } from 'vitest';
import { emptyTags } from '../../../../src/core/recording';
import { seededRandom } from '../../../../src/core/seeded-random';
import type { SeriesItem } from '../../../../src/impedance/fit-options';
import { fitSeries } from '../../../../src/impedance/fit-series';
import { resolveCircuit } from '../../../../src/impedance/resolve-circuit';
import { logFrequencies, simulateSpectrum } from '../../../../src/impedance/simulate-spectrum';

it('a spectrum that is there twice counts once in the choice of the circuit', () => {
  const { compiled } = resolveCircuit('R0-p(R1,CPE1)-p(R2-W2,CPE2)');
  const values = [5, 30, 2e-6, 0.9, 80, 15, 2e-4, 0.85];
  const spectrum = simulateSpectrum(compiled, values, logFrequencies(1e5, 0.01, 8), 0.005, seededRandom(4));
  const item = (k: number, duplicateOf?: string): SeriesItem => ({
    name: `${k}`,
    file: null,
    recording: { technique: 'eis', id: `${k}`, label: `${k}`, sample: 'cell', tags: { ...emptyTags, cycle: k }, spectrum },
    ...(duplicateOf === undefined ? {} : { duplicateOf }),
  });
  const gain = (items: SeriesItem[]) => {
    const [first] = fitSeries(items, { circuit: 'auto', weighting: 'modulus', seed: 1 });
    return Number(/AICc falls by (\d+)/.exec((first as { circuitReason: string }).circuitReason)![1]);
  };
  const once = gain([item(1)]);
  expect(gain([item(1), item(2, '1')])).toBe(once);
  expect(gain([item(1), item(2)])).toBeGreaterThan(1.9 * once);
});
