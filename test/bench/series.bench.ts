import { expect, test } from 'vitest';
import type { FitResult } from '../../src/core/fit-result';
import { emptyTags } from '../../src/core/recording';
import type { SeriesItem } from '../../src/impedance/fit-options';
import { fitSpectra } from '../../src/pipeline';
import { seriesOfTwenty } from '../cli/series-of-twenty';
import { percent } from './bench-figures';

test('a series of twenty spectra, over 20 seeds: Rct within its interval, no swapped arc, outliers flagged and nothing else', () => {
  const tally = { inside: 0, all: 0, swapped: 0, outliers: 0, found: 0, otherFlags: 0 };
  const began = performance.now();
  for (let seed = 1; seed <= 20; seed++) {
    const members = seriesOfTwenty(seed);
    const items = members.map(({ cycle, spectrum }): SeriesItem => {
      const name = `cycle${cycle}`;
      return {
        name,
        file: null,
        recording: { technique: 'eis', id: name, label: name, sample: 'cell', tags: { ...emptyTags, cycle }, spectrum },
      };
    });
    const results = fitSpectra(items, { circuit: 'auto', weighting: 'modulus', seed: 1 }) as FitResult[];
    for (const [k, { roles, roleErrors, arcs, flags = [] }] of results.entries()) {
      const { Rct, Rsei, isOutlier } = members[k]!;
      const jumps = flags.some(({ code }) => code === 'JUMP');
      if (isOutlier) {
        tally.outliers++;
        tally.found += Number(jumps);
      } else tally.otherFlags += flags.length;
      if (arcs !== 'two') continue;
      const [low, high] = roleErrors.Rct_ohm.ci95!;
      tally.all++;
      tally.inside += Number(low <= Rct && Rct <= high);
      tally.swapped += Number(Math.abs(Math.log(roles.Rct_ohm! / Rsei)) < Math.abs(Math.log(roles.Rct_ohm! / Rct)));
    }
  }
  console.log(
    `Rct inside ${percent(tally.inside, tally.all)}, swapped ${tally.swapped}, outliers flagged ${percent(tally.found, tally.outliers)}, other flags ${tally.otherFlags} on 360 spectra; ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  expect(tally.inside / tally.all).toBeGreaterThanOrEqual(0.92);
  expect(tally.inside / tally.all).toBeLessThanOrEqual(0.98);
  expect(tally.swapped).toBe(0);
  expect(tally.found).toBe(tally.outliers);
  expect(tally.otherFlags).toBeLessThanOrEqual(8);
});
