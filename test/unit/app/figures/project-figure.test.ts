import { beforeAll, describe, expect, test } from 'vitest';
import type { FigureModel } from '../../../../src/core/figure-model';
import { type DirectApp, directApp } from '../../../hosts/direct-app';
import { elementsOf, parseXml } from '../../../xml-document';

let app: DirectApp;
let sample: string;
const drawn: { svg: string; width_mm: number; dpi: number }[] = [];
const make = (...kinds: FigureModel['kind'][]) => app.driver.call('figures.make', { kinds: kinds as ['nyquist'], sample });
const measured = ({ panels }: FigureModel) => panels[0]?.series.filter(({ role }) => role === 'measured') ?? [];

beforeAll(async () => {
  app = directApp({
    printing: {
      png: (drawing) => {
        drawn.push(drawing);
        return Promise.resolve(Uint8Array.of(1, 2, 3));
      },
    },
  });
  await app.driver.finish(app.driver.call('files.example', {}));
  await app.driver.call('session.execute', { type: 'import.accept', payload: {} });
  await app.driver.finish(app.driver.call('fits.start', {}));
  sample = (await app.driver.project()).recordings[0]?.sample as string;
}, 30_000);

describe('a figure of a cell', () => {
  test('shows every included spectrum with its numbers, fresh first, and its fit', async () => {
    const model = await make('nyquist');
    const ids = (await app.driver.project()).recordings.map(({ id }) => id);
    const spectra = await app.driver.call('recordings.spectra', { ids });
    expect(measured(model).map(({ name }) => name)).toEqual(['fresh', 'cycle 1', 'cycle 100', 'cycle 500']);
    expect(measured(model).map(({ x }) => [...x])).toEqual(spectra.map(({ zReal_ohm }) => [...zReal_ohm]));
    expect(measured(model).map(({ y }) => [...y])).toEqual(spectra.map(({ zImag_ohm }) => [...zImag_ohm].map((value) => -value)));
    expect(model.panels[0]?.series.filter(({ role }) => role === 'fit')).toHaveLength(4);
    expect(model.title).toBe(`Nyquist plot of ${sample}, fresh, cycle 1, cycle 100 and cycle 500`);
  });

  test('follows the fitted numbers with their 95 % intervals over the cycles', async () => {
    const model = await make('trends');
    const { fits, recordings } = await app.driver.project();
    const line = measured(model).find(({ column }) => column === 'Rct_ohm');
    for (const { id, tags } of recordings) {
      const { result } = fits[id] as (typeof fits)[string];
      if (!('parameters' in result)) throw new Error('not fitted');
      const at = line?.x.indexOf(tags.cycle as number) as number;
      expect([line?.y[at], line?.low?.[at], line?.high?.[at]]).toEqual([result.roles.Rct_ohm, ...(result.roleErrors.Rct_ohm.ci95 ?? [])]);
    }
  });

  test('stands beside others under letters, two columns of 85 mm with 8 mm between', async () => {
    const model = await make('nyquist', 'trends', 'bode');
    const lettered = model.panels.filter(({ letter }) => letter !== '');
    expect(lettered.map(({ letter }) => letter)).toEqual(['a', 'b', 'c']);
    const [a, b, c] = lettered.map(({ box }) => box);
    expect(model.width_mm).toBe(178);
    expect((b?.left_mm ?? 0) - (a?.left_mm ?? 0)).toBeCloseTo(93, 0);
    expect(b?.top_mm).toBe(a?.top_mm);
    expect(c?.top_mm).toBeGreaterThan((a?.top_mm ?? 0) + (a?.height_mm ?? 0));
  });

  test('takes relaxation times from a worker', async () => {
    const model = await make('relaxation');
    expect(measured(model)).toHaveLength(4);
    expect(model.panels[0]?.y.column).toBe('gamma_ohm');
  });

  test('leaves as SVG, as PNG of the host at the resolution asked, and as the table of its numbers', async () => {
    const file = async (format: 'svg' | 'png' | 'csv') => app.driver.call('figures.file', { kinds: ['nyquist'], sample, format, dpi: 300 });
    const svg = await file('svg');
    const text = 'text' in svg ? svg.text : '';
    expect(elementsOf(parseXml(text), 'path').length).toBeGreaterThan(8);
    const png = await file('png');
    expect(png).toMatchObject({ mediaType: 'image/png', bytes: Uint8Array.of(1, 2, 3) });
    expect(drawn.at(-1)).toEqual({ svg: text, width_mm: 178, dpi: 300 });
    const csv = await file('csv');
    expect(csv.name.endsWith('-nyquist.csv')).toBe(true);
    expect('text' in csv ? csv.text.split('\n')[0]?.split(',').slice(0, 3) : []).toEqual([
      'fresh | frequency_Hz',
      'fresh | zReal_ohm',
      'fresh | minusZImag_ohm',
    ]);
  });

  test('is refused with old numbers, which the data beside it are not', async () => {
    const [first] = (await app.driver.project()).recordings;
    await app.driver.call('session.execute', { type: 'mask.points', payload: { id: first?.id as string, points: [0], masked: true } });
    await expect(make('trends')).rejects.toMatchObject({ code: 'INPUT_INVALID', message: expect.stringContaining('stale') });
    const model = await make('nyquist');
    expect(model.panels[0]?.series.filter(({ role }) => role === 'fit')).toHaveLength(3);
    const stated = await app.driver.call('figures.make', { kinds: ['trends'], sample, stale: true });
    expect(measured(stated).length).toBeGreaterThan(0);
    await app.driver.call('session.undo', {});
  });

  test('says what is missing where there is nothing to draw', async () => {
    await expect(app.driver.call('figures.make', { kinds: ['nyquist'], sample: 'nobody' })).rejects.toMatchObject({ code: 'NO_DATA' });
    const bare = directApp();
    await bare.driver.finish(bare.driver.call('files.example', {}));
    await bare.driver.call('session.execute', { type: 'import.accept', payload: {} });
    const png = bare.driver.call('figures.file', { kinds: ['nyquist'], sample, format: 'png' });
    await expect(png).rejects.toMatchObject({ code: 'HOST' });
    await expect(bare.driver.call('figures.make', { kinds: ['warburg'], sample })).rejects.toMatchObject({ code: 'NO_DATA' });
  });
});
