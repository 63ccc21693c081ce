import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FigureKind, FigureModel } from '../../../../src/core/figure-model';
import { appWithEverything, simulatedDiffusion_cm2PerS } from '../../../hosts/app-with-everything';
import { evenRates_mVPerS, evenShares } from '../../voltammetry/made-voltammograms';

let app: Awaited<ReturnType<typeof appWithEverything>>;
beforeAll(async () => {
  app = await appWithEverything();
}, 60_000);
afterAll(() => app.app.close());

const make = (kind: FigureKind, more: object = {}) =>
  app.driver.call('figures.make', { kinds: [kind], sample: kind.split('-')[0] as string, ...more });
const curve = ({ panels }: FigureModel, name: string) => panels.flatMap(({ series }) => series).find((one) => one.name === name);
/** Twice the area that a path encloses. */
const enclosed = ({ x, y }: { x: Float64Array; y: Float64Array }) =>
  Math.abs(
    x.reduce((sum, at, k) => sum + at * (y[(k + 1) % y.length] as number) - (x[(k + 1) % x.length] as number) * (y[k] as number), 0),
  );

describe('voltammograms', () => {
  test('stand as bars with the shares that their currents were made with', async () => {
    const { panels } = await make('cv-shares');
    const capacitive = panels[0]?.bars.find(({ name }) => name === 'capacitive');
    expect([...(capacitive?.to ?? [])].map((share) => Math.round(share))).toEqual(evenShares.map((share) => Math.round(100 * share)));
    expect([...(capacitive?.alongside?.[0]?.values ?? [])].map((rate) => Number((1000 * rate).toPrecision(3)))).toEqual(evenRates_mVPerS);
    const diffusion = panels[0]?.bars.find(({ name }) => name === 'diffusion-controlled');
    expect([...(diffusion?.from ?? [])]).toEqual([...(capacitive?.to ?? [])]);
  });

  test('are filled up to the share of their area', async () => {
    for (const [k, rate] of evenRates_mVPerS.entries()) {
      const model = await make('cv-separation', { rate_VPerS: rate / 1000 });
      const [area] = model.panels[0]?.areas ?? [];
      const loop = curve(model, 'measured');
      if (area === undefined || loop === undefined) throw new Error('nothing drawn');
      expect(enclosed(area) / enclosed(loop)).toBeCloseTo(evenShares[k] as number, 2);
    }
  });

  test('have a line of slope b through their peak currents', async () => {
    const model = await make('cv-b-values');
    const line = model.panels[0]?.series.find(({ role, name }) => role === 'fit' && name === 'peak A1');
    const slope = Math.log((line?.y[1] ?? 0) / (line?.y[0] ?? 0)) / Math.log((line?.x[1] ?? 0) / (line?.x[0] ?? 0));
    const words = model.panels[0]?.legend?.entries[0]?.text.map(({ text }) => text).join('') ?? '';
    expect(words).toMatch(/^A1, b = 0\.84/);
    expect(slope).toBeCloseTo(Number(/0\.\d+/.exec(words)?.[0]), 2);
  });
});

describe('a titration', () => {
  test('shows the diffusion coefficient it was made with at every potential', async () => {
    const model = await make('gitt-diffusion');
    const values = model.panels[0]?.series.flatMap(({ y }) => [...y]) ?? [];
    expect(values).toHaveLength(7);
    for (const value of values) expect(Math.abs(value / simulatedDiffusion_cm2PerS - 1)).toBeLessThan(0.02);
  });

  test('marks on a pulse the differences that D is made of', async () => {
    const { panels } = await make('gitt-pulse', { pulse: 1 });
    const dimensions = panels[0]?.annotations.filter(({ kind }) => kind === 'dimension') ?? [];
    const words = dimensions.map((one) => (one.kind === 'dimension' ? one.text.map(({ text }) => text).join('') : ''));
    // 0.1 mA through 20 Ω; 0.06 C at 0.5 V/C.
    expect(words[0]).toMatch(/^IR (2|1\.9\d?|2\.0\d?) mV$/);
    expect(words[2]).toMatch(/^ΔEs (30|29\.\d|30\.\d) mV$/);
    expect(panels[0]?.bands[0]?.to).toBeCloseTo(10, 6);
  });

  test('has only the pulses that it has', async () => {
    await expect(make('gitt-pulse', { pulse: 99 })).rejects.toMatchObject({ code: 'NO_DATA', message: expect.stringContaining('99') });
  });
});

describe('cycling', () => {
  test('shows the capacities it was made with, per gram, and their ratio', async () => {
    const model = await make('cycling-capacity');
    const first = (name: string) => curve(model, name)?.y[0];
    expect(first('discharge')).toBeCloseTo(0.75 / 0.002, 6);
    expect(first('charge')).toBeCloseTo((0.99 * 0.6) / 0.002, 6);
    expect(first('coulombic efficiency')).toBeCloseTo((100 * 0.99 * 0.6) / 0.75, 6);
    expect(curve(model, 'discharge')?.x).toHaveLength(20);
  });

  test('parts the cycles where the current changed', async () => {
    const model = await make('cycling-rate');
    const lines = model.panels[0]?.annotations.flatMap((one) => (one.kind === 'line' ? [one.from.x] : []));
    expect(lines).toEqual([5.5, 10.5, 15.5]);
    const labels = model.panels[0]?.annotations.flatMap((one) => (one.kind === 'label' ? [one.text[0]?.text] : []));
    expect(labels).toEqual(['0.25', '0.5', '0.25', '0.5']);
  });

  test('draws the cycles asked for, each up to its capacity', async () => {
    const model = await make('cycling-curves', { cycles: [1, 7] });
    expect(model.panels[0]?.series.map(({ name }) => name)).toEqual([
      'cycle 1, charge',
      'cycle 1, discharge',
      'cycle 7, charge',
      'cycle 7, discharge',
    ]);
    expect(curve(model, 'cycle 1, discharge')?.x.at(-1)).toBeCloseTo(375, 6);
  });
});

test('what was not measured has no figure', async () => {
  for (const kind of ['cv-curves', 'gitt-trace', 'cycling-capacity'] as const) {
    await expect(app.driver.call('figures.make', { kinds: [kind], sample: 'nobody' })).rejects.toMatchObject({ code: 'NO_DATA' });
  }
});
