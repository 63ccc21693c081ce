import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CellComparison } from '../../../../src/core/cell-comparison';
import { csvRecords } from '../../../e2e/csv-records';
import { type DirectApp, directApp } from '../../../hosts/direct-app';
import { impedanceCycles, type WholeCell, wholeRecord, writeWholeCells } from '../../../simulators/whole-cells';

const cells: WholeCell[] = [
  {
    ...{ sample: 'KB1', sigmaW: 20, stored_mAh: 0.675, diffusion_cm2PerS: 2e-12, withVoltammograms: true },
    Rct_ohm: (cycle) => 60 + 3 * cycle,
    capacities_mAh: [0.45, 0.4, 0.31, 0.44],
  },
  { sample: 'NiCo', Rct_ohm: (cycle) => 45 + 5 * cycle, sigmaW: 35, capacities_mAh: [0.7, 0.62, 0.5, 0.66], stored_mAh: 1.1 },
];
const folder = mkdtempSync(join(tmpdir(), 'arctrace-compare-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let app: DirectApp;
const compared = () => app.driver.call('compare.cells', {});
const execute = (command: unknown) => app.driver.call('session.execute', command as never);

beforeAll(async () => {
  writeWholeCells(folder, cells);
  app = directApp();
  const handles = cells.flatMap(({ sample }) =>
    readdirSync(join(folder, sample)).map((name) => app.files.put(name, readFileSync(join(folder, sample, name)), sample)),
  );
  await app.driver.finish(app.driver.call('files.add', { handles }));
  await execute({ type: 'import.accept', payload: {} });
  await app.driver.finish(app.driver.call('fits.start', { circuit: 'R0-p(R1-W1,CPE1)' }));
  for (const { sample } of cells) await execute({ type: 'cells.set', payload: { sample, record: wholeRecord } });
}, 60_000);

/** D = R²T²/(2A²n⁴F⁴C²σw²) at 298.15 K, n 1, by hand. */
const warburg = (sigmaW: number) => (8.314462618 * 298.15) ** 2 / (2 * (1.54 * 96485.33212 ** 2 * 0.08 * sigmaW) ** 2);
const within = (value: number | null | undefined, truth: number, part: number) =>
  expect(Math.abs((value ?? Number.NaN) / truth - 1)).toBeLessThan(part);

describe('the techniques of a cell side by side', () => {
  let one: CellComparison;
  beforeAll(async () => {
    one = (await compared()).find(({ sample }) => sample === 'KB1')!;
  }, 60_000);

  test('hold its resistances by cycle, its capacity and efficiency, b and shares', () => {
    expect(one.impedance.map(({ cycle }) => cycle)).toEqual(impedanceCycles);
    for (const { cycle, Rct_ohm } of one.impedance) within(Rct_ohm?.value, cells[0]!.Rct_ohm(cycle!), 0.02);
    within(one.impedance[0]?.ionicConductivity_SPerCm?.value, 40e-4 / (60 * 1.54), 0.02);
    expect(one.cycles).toHaveLength(20);
    within(one.cycles[19]?.capacity_mAhPerG, 440, 1e-6);
    within(one.cycling?.initialCoulombicEfficiency, 0.45 / 0.675, 1e-6);
    expect(one.exponents.map(({ peak }) => peak)).toEqual(['A1', 'C1']);
    // k1 = 0.3, k2 = 0.7·√0.001: 0.3·√2/(0.3·√2 + 0.7) at 2 mV/s.
    within(one.shares.at(-1)?.capacitiveShare, (0.3 * Math.SQRT2) / (0.3 * Math.SQRT2 + 0.7), 0.02);
  });

  test('give D by impedance and GITT with one area, and the factor between them; CV refuses with its reason', () => {
    const of = (method: string) => one.methods.find((summary) => summary.method === method)!;
    within(of('impedance').geometric_cm2PerS, warburg(20), 0.05);
    within(of('titration').geometric_cm2PerS, 2e-12, 0.03);
    expect([of('impedance').area_cm2, of('titration').area_cm2]).toEqual([1.54, 1.54]);
    expect(of('voltammetry')).toMatchObject({ used: 0, refused: 2, geometric_cm2PerS: null, reason: expect.stringContaining('b = 0.5') });
    expect(one.factors).toHaveLength(1);
    expect(one.factors[0]).toMatchObject({ over: 'titration', under: 'impedance' });
    within(one.factors[0]?.factor, 2e-12 / warburg(20), 0.06);
  });

  test('place each D at its cycle: the titration says 3, voltammograms say none', () => {
    expect(new Set(one.diffusion.filter(({ method }) => method === 'titration').map(({ cycle }) => cycle))).toEqual(new Set([3]));
    expect(new Set(one.diffusion.filter(({ method }) => method === 'voltammetry').map(({ cycle }) => cycle))).toEqual(new Set([null]));
  });
});

describe('what is missing', () => {
  test('a cell without voltammograms and titration has none of their numbers', async () => {
    const other = (await compared()).find(({ sample }) => sample === 'NiCo')!;
    expect([other.exponents, other.shares, other.methods.map(({ method }) => method), other.factors]).toEqual([[], [], ['impedance'], []]);
  });

  test('a technique that cannot be evaluated is named, the others stand', async () => {
    const rest = new TextEncoder().encode('time/s,Ewe/V,I/mA\n0,3,0\n10,3,0\n20,3,0\n');
    await app.driver.finish(app.driver.call('files.add', { handles: [app.files.put('KB1_rest.csv', rest)] }));
    await execute({ type: 'import.accept', payload: {} });
    const { recordings } = await app.driver.project();
    const added = recordings.at(-1)!;
    const cycled = recordings.find(({ technique, sample }) => technique === 'cycling' && sample === 'KB1')!;
    await execute({ type: 'recordings.edit', payload: { ids: [added.id], set: { technique: 'cycling', sample: 'KB1' } } });
    await execute({ type: 'recordings.edit', payload: { ids: [cycled.id], set: { included: false } } });
    const one = (await compared()).find(({ sample }) => sample === 'KB1')!;
    expect(one.failures).toEqual([{ technique: 'cycling', error: expect.objectContaining({ code: 'NO_DATA' }) }]);
    expect([one.cycling, one.cycles, one.impedance.length]).toEqual([null, [], 5]);
    for (let k = 0; k < 3; k++) await app.driver.call('session.undo', {});
  });
});

describe('the comparison as a table', () => {
  test('has a row a sample: the review’s columns, and reasons instead of refused numbers', async () => {
    const { text, name } = await app.driver.call('compare.csv', { table: 'samples', cycle: 10 });
    const [first, second] = csvRecords(text);
    expect(name).toMatch(/-samples\.csv$/);
    expect([first?.sample, second?.sample]).toEqual(['KB1', 'NiCo']);
    within(Number(first?.Rct_ohm), 90, 0.02);
    within(Number(second?.Rct_ohm), 95, 0.02);
    within(Number(first?.rate3_capacity_mAhPerG), 310, 1e-6);
    within(Number(first?.retention), 0.44 / 0.45, 1e-6);
    within(Number(first?.diffusion_titration_cm2PerS), 2e-12, 0.03);
    expect(first?.diffusion_voltammetry_cm2PerS).toBe('');
    expect(first?.notDetermined).toContain('diffusion_voltammetry_cm2PerS: ');
  });

  test('has a row a cycle, impedance and capacity of the same cycle beside each other', async () => {
    const { text } = await app.driver.call('compare.csv', { table: 'life', samples: ['KB1'] });
    const rows = csvRecords(text);
    expect(rows.map(({ cycle }) => cycle)).toEqual(Array.from({ length: 21 }, (_, k) => String(k)));
    const tenth = rows[10]!;
    within(Number(tenth.Rct_ohm), 90, 0.02);
    within(Number(tenth.capacity_mAhPerG), 400, 1e-6);
    expect(rows[11]?.Rct_ohm).toBe('');
  });

  test('has a row a diffusion coefficient with its area and formula', async () => {
    const { text } = await app.driver.call('compare.csv', { table: 'diffusion', samples: ['KB1'] });
    const rows = csvRecords(text);
    expect(rows.filter(({ method }) => method === 'titration')).toHaveLength(6);
    expect(rows[0]).toMatchObject({ method: 'impedance', of: 'fresh', area_cm2: '1.54' });
    expect(
      rows.filter(({ method }) => method === 'voltammetry').every((row) => row.diffusion_cm2PerS === '' && row.notDetermined !== ''),
    ).toBe(true);
  });

  test('does not leave with stale fits', async () => {
    const { recordings } = await app.driver.project();
    const [spectrum] = recordings.filter(({ technique }) => technique === 'eis');
    await execute({ type: 'mask.points', payload: { id: spectrum!.id, points: [0, 1], masked: true } });
    await expect(app.driver.call('compare.csv', { table: 'samples' })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    const { text } = await app.driver.call('compare.csv', { table: 'life', samples: ['KB1'] });
    expect(csvRecords(text).filter(({ stale }) => stale === 'yes')).toHaveLength(1);
    await app.driver.call('session.undo', {});
  });
});
