import { describe, expect, test } from 'vitest';
import { type MethodName, methodNames } from '../../src/app/api';
import { directApp } from '../hosts/direct-app';

/** Inputs that each method must refuse, besides those every method must. */
const wrongInputs: Partial<Record<MethodName, unknown[]>> = {
  'session.execute': [
    {},
    { type: 'project.rename' },
    { type: 'project.rename', payload: { title: '  ' } },
    { type: 'project.delete', payload: {} },
    { type: 'fits.record', payload: { id: 'a', fit: {} } },
    { type: 'import.preview', payload: {} },
    { type: 'import.mapped', payload: { files: [] } },
    { type: 'import.teach', payload: {} },
    { type: 'recordings.edit', payload: { ids: [], set: {} } },
    { type: 'recordings.edit', payload: { ids: ['a'], set: { tags: { cycle: -1 } } } },
    { type: 'recordings.edit', payload: { ids: ['a'], set: { tags: { cycle: Number.NaN } } } },
    { type: 'recordings.edit', payload: { ids: ['a'], set: { tags: { soc: 101 } } } },
    { type: 'recordings.edit', payload: { ids: ['a'], set: { tags: { temperature_K: 0 } } } },
    { type: 'recordings.edit', payload: { ids: ['a'], set: { id: 'b' } } },
    { type: 'mask.points', payload: { id: 'a', points: [1.5], masked: true } },
    { type: 'mask.points', payload: { id: 'a', points: [-1], masked: true } },
    { type: 'mask.range', payload: { ids: ['a'], frequencyMin_Hz: 0, masked: true } },
    { type: 'mask.range', payload: { ids: ['a'], frequencyMax_Hz: Number.POSITIVE_INFINITY, masked: true } },
    { type: 'cells.set', payload: { sample: 'a', record: { area_cm2: -1 } } },
    { type: 'notes.write', payload: { about: '', text: 'a' } },
    { type: 'settings.set', payload: { key: '__proto__', value: 1 } },
    { type: 'analysis.choose', payload: { technique: 'eis', sample: 'a', choices: null } },
    { type: 'analysis.choose', payload: { technique: 'cv', sample: 'a', choices: { unknown: 1 } } },
    { type: 'analysis.choose', payload: { technique: 'cv', sample: 'a', choices: { cycle: -1 } } },
    { type: 'analysis.choose', payload: { technique: 'cv', sample: 'a', choices: { resistance: { value_ohm: 0 } } } },
    { type: 'analysis.choose', payload: { technique: 'cv', sample: 'a', choices: { peaks: [{ kind: 'remove', peak: { name: 'B1' } }] } } },
    { type: 'analysis.choose', payload: { technique: 'gitt', sample: 'a', choices: { window: [0.5, 0.1] } } },
    { type: 'analysis.choose', payload: { technique: 'gitt', sample: 'a', choices: { leftOut: { a: [0] } } } },
    { type: 'analysis.choose', payload: { technique: 'cycling', sample: 'a', choices: { dqdvFilter: 4 } } },
    { type: 'analysis.choose', payload: { technique: 'cycling', sample: 'a', choices: { mass_mg: 0 } } },
    { type: 'recordings.edit', payload: { ids: ['a'], set: { technique: 'eis' } } },
    { type: 'recordings.tag', payload: { key: 'cycle', values: { a: 1 } } },
    { type: 'recordings.tag', payload: { key: 'pressure_MPa', values: { a: '1' } } },
    { type: 'recordings.tag', payload: { key: 'pressure_MPa', values: { a: Number.NaN } } },
    { type: 'recordings.tag', payload: { key: 'pressure_MPa' } },
    { type: 'project.merge', payload: {} },
  ],
  'project.open': [{}, { handle: '' }, { recent: 1 }, { path: 'a.arctrace' }, { handle: 'a', recent: 'b' }],
  'project.mergeIn': [{}, { handle: '' }, { recent: 1 }, { handle: 'a', recent: 'b' }],
  'project.saveAs': [{ title: '' }, { title: ' ' }, { title: 1 }, { path: 'a.arctrace' }],
  'files.add': [{}, { handles: [] }, { handles: 'a' }, { handles: [''] }, { handles: [1] }],
  'files.previewTable': [{}, { fileId: '' }, { fileId: 'a', skip: -1 }, { fileId: 'a', separator: ';' }, { fileId: 'a', decimal: ',' }],
  'files.mapColumns': [
    { fileIds: ['a'] },
    { fileIds: [], mapping: { columns: [{ quantity: 'current', column: 1, unit: 'A', negative: false }] } },
    { fileIds: ['a'], mapping: { columns: [] } },
    { fileIds: ['a'], mapping: { columns: [{ quantity: 'volume', column: 1, unit: 'l', negative: false }] } },
    { fileIds: ['a'], mapping: { columns: [{ quantity: 'current', column: 0, unit: 'A', negative: false }] } },
    { fileIds: ['a'], mapping: { columns: [{ quantity: 'current', column: 1, unit: 'A' }] } },
    { fileIds: ['a'], mapping: { columns: [{ quantity: 'current', column: 1, unit: 'A', negative: false }], skip: 1.5 } },
  ],
  'import.lesson': [{}, { id: '' }],
  'recordings.spectra': [{}, { ids: [] }, { ids: 'a' }],
  'recordings.inspect': [{}, { ids: [] }, { ids: 'a' }],
  'recordings.export': [{}, { ids: [] }, { ids: 'a' }, { ids: ['a'], format: 'mpr' }],
  'recordings.traces': [
    {},
    { traces: [] },
    ...[
      { kind: 'bar' },
      { y: [] },
      { x: '' },
      { width_px: 0 },
      { width_px: 1.5 },
      { width_px: 1e9 },
      { height_px: -1 },
      { rows: { from: 5, to: 5 } },
      { rows: { from: -1, to: 5 } },
      { window: { xMin: 1, xMax: 1 } },
      { window: { xMin: 0, xMax: Number.POSITIVE_INFINITY } },
      { window: { xMin: Number.NaN, xMax: 1 } },
      { pixels: 3 },
    ].map((wrong) => ({ traces: [{ id: 'a', kind: 'line', x: 'time_s', y: ['potential_V'], width_px: 100, ...wrong }] })),
  ],
  'fits.start': [
    { weighting: 'none' },
    { seed: 1.5 },
    { frequencyMin_Hz: -1 },
    { frequencyMax_Hz: '10' },
    { circuit: '' },
    { guess: { R0: 'a' } },
    { fix: { R0: Number.NaN } },
    { ids: [] },
    { each: 'yes' },
  ],
  'spectra.check': [{}, { ids: [] }, { ids: 'a' }],
  'spectra.relaxation': [{}, { id: '' }, { id: 'a', lambda: 0 }, { id: 'a', lambda: Number.NaN }],
  'fits.rivals': [{}, { id: '' }, { ids: ['a'] }],
  'fits.curves': [{ ids: [] }, { ids: ['a'], pointsPerDecade: 0 }, { ids: ['a'], pointsPerDecade: 1e9 }, { ids: ['a'], measured: 1 }],
  'cycling.curves': [
    {},
    { sample: 'a', cycles: [] },
    { sample: 'a', cycles: [-1] },
    { sample: 'a', cycles: [1.5] },
    { sample: '', cycles: [1] },
  ],
  'cv.csv': [
    {},
    { sample: 'a' },
    { sample: '', table: 'peaks' },
    { sample: 'a', table: 'all' },
    { sample: 'a', table: 'peaks', dialect: 'tabs' },
  ],
  'gitt.csv': [{ samples: [] }, { samples: [''] }, { dialect: 'tabs' }],
  'compare.cells': [{ samples: [] }, { samples: 'a' }],
  'compare.csv': [{}, { table: 'all' }, { table: 'samples', cycle: -1 }, { table: 'life', dialect: 'tabs' }],
  'cycling.csv': [{ samples: [] }, { samples: [''] }, { dialect: 'tabs' }],
  'analysis.run': [{}, { technique: 'eis', sample: 'a' }, { technique: 'cv', sample: '' }],
  'jobs.cancel': [{}, { job: '' }, { job: 1 }],
  'results.csv': [{ dialect: 'tab' }, { ids: [] }, { stale: 1 }],
  'report.preview': [
    { contents: 'parameters' },
    { cycles: 5 },
    { widths: { impedance: 100 } },
    { style: { means: 'sigma' } },
    { style: { fontSize_pt: 20 } },
    { against: { a: { value: 'x', standardError: null } } },
    { showBoth: 1 },
  ],
  'report.export': [{}, { format: 'odt' }, { format: 'csv', dialect: 'tab' }, { format: 'pdf', stale: 'yes' }],
  'report.style': [{ set: { means: 'sigma' } }, { set: { decimal: ',' } }],
  'host.saveFile': [
    { name: 'a.csv' },
    { name: '', mediaType: 'text/csv', text: '' },
    { name: 'a', mediaType: 'text/csv', text: 1 },
    { name: 'a', mediaType: 'image/png', bytes: [1, 2] },
  ],
  'figures.make': [
    {},
    { kinds: [], sample: 'a' },
    { kinds: ['pie'], sample: 'a' },
    { kinds: ['nyquist'], sample: '' },
    { kinds: ['nyquist'], sample: 'a', style: { width_mm: 100 } },
    { kinds: ['nyquist'], sample: 'a', style: { fontSize_pt: 5 } },
  ],
  'figures.file': [
    { kinds: ['nyquist'], sample: 'a' },
    { kinds: ['nyquist'], sample: 'a', format: 'bmp' },
    { kinds: ['nyquist'], sample: 'a', format: 'png', dpi: 0 },
    { kinds: ['nyquist'], sample: 'a', format: 'csv', dialect: 'tab' },
  ],
  'host.reveal': [{}, { handle: '' }],
  'host.openExternally': [
    { url: 'http://example.org' },
    { url: 'file:///etc/passwd' },
    { url: 'no address' },
    { url: 'javascript:alert(1)' },
  ],
};
const inputless: MethodName[] = [
  'app.info',
  'project.snapshot',
  'project.new',
  'project.save',
  'project.recent',
  'project.downloadCopy',
  'session.undo',
  'session.redo',
  'files.example',
  'host.openFiles',
  'host.openFolder',
];

test('every method with an input has wrong inputs to be tried with', () => {
  expect([...Object.keys(wrongInputs), ...inputless].toSorted()).toEqual(methodNames.toSorted());
});

describe.each(methodNames)('%s', (method) => {
  test.each([[undefined], [null], [1], ['text'], [[]], [{ unknownKey: 1 }], ...(wrongInputs[method] ?? []).map((input) => [input])])(
    'refuses %j',
    async (input) => {
      const { app, driver } = directApp();
      const reply = await app.dispatch(method, input);
      expect(reply).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID', message: expect.stringContaining(method) } });
      expect(driver.events).toEqual([]);
    },
  );
});

test('what is wrong is named with its place and what was expected', async () => {
  const { app } = directApp();
  const input = { type: 'recordings.edit', payload: { ids: ['a'], set: { tags: { branch: 'up' } } } };
  expect(await app.dispatch('session.execute', input)).toMatchObject({
    error: { message: expect.stringContaining('payload.set.tags.branch'), expected: 'one of charge, discharge' },
  });
  expect(await app.dispatch('fits.start', { wieghting: 'unit' })).toMatchObject({ error: { expected: 'no key wieghting' } });
});

test.each(['toString', '__proto__', 'constructor', ''])('a method called "%s" does not exist', async (name) => {
  expect(await directApp().app.dispatch(name, {})).toMatchObject({ ok: false, error: { code: 'COMMAND_UNKNOWN' } });
});
