import { beforeEach, describe, expect, test } from 'vitest';
import type { FitResult } from '../../../../src/core/fit-result';
import type { ReportModel } from '../../../../src/core/report-model';
import { type DirectApp, directApp } from '../../../hosts/direct-app';
import { statedCircuit, statedFile } from '../../../hosts/stated-files';

const printing = {
  png: () => Promise.resolve(new Uint8Array([0x89, 0x50])),
  pdf: (html: string) => Promise.resolve(new TextEncoder().encode(`%PDF ${html}`)),
};

let app: DirectApp;
beforeEach(async () => {
  app = directApp({ printing });
  const handles = [10, 2, 1].map((cycle) => app.files.put(`cell7_cycle${cycle}.DTA`, statedFile(cycle), 'cell7'));
  await app.driver.finish(app.driver.call('files.add', { handles }));
  await app.driver.call('session.execute', { type: 'import.accept', payload: {} });
  await app.driver.finish(app.driver.call('fits.start', { circuit: statedCircuit }));
});

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
async function exported(format: 'json' | 'pdf' | 'html' | 'docx' | 'csv', more: object = {}): Promise<string> {
  const { files } = await app.driver.call('report.export', { format, ...more });
  return text(files[0]?.bytes);
}

describe('the preview', () => {
  test('is the page that is exported, with what can be chosen for it', async () => {
    const preview = await app.driver.call('report.preview', { contents: ['parameters', 'methods'] });
    expect(preview.html).toBe(await exported('html', { contents: ['parameters', 'methods'] }));
    expect(preview.contents.filter(({ chosen }) => chosen).map(({ title, detail }) => [title, detail])).toEqual([
      ['Table S1, parameters', '3 rows'],
      ['Methods paragraph', expect.stringMatching(/^\d+ words$/)],
    ]);
    expect(preview.cycles).toEqual([1, 2, 10]);
    expect(preview.columns.filter(({ chosen }) => chosen).map(({ name }) => name)).toContain('Rct');
  });

  test('shows the cycles asked for, and refuses what is no cycle', async () => {
    const preview = await app.driver.call('report.preview', { cycles: '1 – 2' });
    const [table] = preview.tables;
    expect(table?.printed.text.split('\r\n').map((row) => row.split('\t')[0])).toEqual(['Cycle', '1', '2']);
    await expect(app.driver.call('report.preview', { cycles: 'all of them' })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  test('copies with units: as printed for Word, as numbers for Excel', async () => {
    const { tables } = await app.driver.call('report.preview', {});
    const { fits, recordings } = await app.driver.project();
    const result = fits[recordings.find(({ tags }) => tags.cycle === 1)?.id ?? '']?.result as FitResult;
    const rows = (copied: string) => copied.split('\r\n').map((row) => row.split('\t'));
    const [printedHead, printed] = rows(tables[0]?.printed.text ?? '');
    const [numbersHead, numbers] = rows(tables[0]?.numbers.text ?? '');
    expect(printed?.[printedHead?.indexOf('Rct (Ω)') ?? -1]).toMatch(/^\d+\.\d+\(\d+\)$/);
    expect(Number(numbers?.[numbersHead?.indexOf('Rct (Ω)') ?? -1])).toBe(result.roles.Rct_ohm);
    expect(Number(numbers?.[numbersHead?.indexOf('Rct, standard error (Ω)') ?? -1])).toBe(result.roleErrors.Rct_ohm.standardError);
    expect(tables[0]?.printed.html).toContain('<sub>ct</sub>');
  });
});

describe('the export', () => {
  test('prints the very page of the preview as PDF', async () => {
    const { html } = await app.driver.call('report.preview', {});
    expect(await exported('pdf')).toBe(`%PDF ${html}`);
  });

  test('refuses old numbers unless told to', async () => {
    const { recordings } = await app.driver.project();
    await app.driver.call('session.execute', {
      type: 'mask.points',
      payload: { id: recordings[0]?.id as string, points: [3], masked: true },
    });
    await expect(exported('csv')).rejects.toMatchObject({ code: 'INPUT_INVALID', message: expect.stringContaining('stale') });
    expect(await exported('csv', { stale: true })).toContain('Rct_ohm');
    expect((await app.driver.call('report.preview', {})).checks[0]).toMatchObject({ kind: 'stale', action: 'Fit again' });
  });

  test('packs figures as vectors, pixels and one PDF, and their numbers apart', async () => {
    const archive = async (format: 'figures' | 'figureData') => text((await app.driver.call('report.export', { format })).files[0]?.bytes);
    const drawn = await archive('figures');
    for (const name of ['figure-S1.svg', 'figure-S1.png', 'figures.pdf']) expect(drawn).toContain(name);
    expect(drawn).not.toContain('.csv');
    expect(await archive('figureData')).toContain('figure-S1.csv');
  });

  test('is refused where there is nothing to report', async () => {
    const empty = directApp();
    await expect(empty.driver.call('report.export', { format: 'html' })).rejects.toMatchObject({ code: 'NO_DATA' });
  });
});

describe('a draft', () => {
  test('is kept when a document goes out, and numbers that change afterwards are named with what they were', async () => {
    expect((await app.driver.call('report.preview', {})).draftAt_ms).toBeNull();
    await exported('docx');
    const before = await app.driver.call('report.preview', {});
    expect([before.changes, before.draftAt_ms === null]).toEqual([[], false]);
    const { recordings } = await app.driver.project();
    const first = recordings.find(({ tags }) => tags.cycle === 1)?.id as string;
    await app.driver.call('session.execute', { type: 'mask.points', payload: { id: first, points: [0, 1, 2], masked: true } });
    await app.driver.finish(app.driver.call('fits.start', { circuit: statedCircuit }));
    const { changes } = await app.driver.call('report.preview', {});
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every(({ what }) => what.includes('cycle 1'))).toBe(true);
    for (const { before: was, now } of changes) expect(was).not.toBe(now);
    const both = await app.driver.call('report.preview', { showBoth: true });
    expect(both.html).toContain(`<del>${changes[0]?.before}</del>`);
    expect(both.html).toContain(changes[0]?.now);
  });

  test('may be an earlier report that a person names', async () => {
    const report = JSON.parse(await exported('json')) as ReportModel;
    const key = Object.keys(report.origins).find((one) => one.endsWith('/Rct_ohm')) as string;
    const value = report.origins[key]?.value as number;
    const name = `${report.origins[key]?.of}, Rct_ohm`;
    const against = { [name]: { value: 2 * value, standardError: 0.01 * value } };
    expect((await app.driver.call('report.preview', { against })).changes).toMatchObject([{ key, table: 'Table S1' }]);
  });
});

test('the style of the house is as usual where this host keeps no settings', async () => {
  expect(await app.driver.call('report.style', {})).toMatchObject({ uncertainty: 'parentheses', width_mm: 178 });
  expect(await app.driver.call('report.style', { set: { decimal: 'comma' } })).toMatchObject({ decimal: 'comma' });
});
