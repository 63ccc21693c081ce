import { beforeEach, describe, expect, test } from 'vitest';
import { type DirectApp, directApp } from '../../hosts/direct-app';
import { statedFile } from '../../hosts/stated-files';
import { textBytes } from '../../writers/text-bytes';

let app: DirectApp;
beforeEach(() => {
  app = directApp();
});

const cycler = (current_mA: number) =>
  textBytes(['Test Time (s),Voltage (V),Current (mA),Cycle', ...[0, 1, 2].map((k) => `${60 * k},${3 + k / 10},${current_mA},1`)]);
const names = 'Test Time / s,Voltage / V,Current / A,Cycle Count / 1\n';

/** Ids of the recordings of these files, in the preview. */
async function added(files: readonly (readonly [name: string, bytes: Uint8Array])[]): Promise<string[]> {
  await app.driver.finish(app.driver.call('files.add', { handles: files.map(([name, bytes]) => app.files.put(name, bytes)) }));
  return (await app.driver.project()).pendingImport?.recordings.map(({ id }) => id) ?? [];
}

describe('recordings.export', () => {
  test('gives every time series as Battery Data Format, and says what does not leave', async () => {
    const ids = await added([
      ['a.csv', cycler(1)],
      ['b.bdf.csv', cycler(2)],
      ['c.DTA', statedFile(1)],
    ]);
    const { files, leftOut } = await app.driver.call('recordings.export', { ids });
    expect(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['a.bdf.csv', `${names}0,3,0.001,1\n60,3.1,0.001,1\n120,3.2,0.001,1\n`],
      ['b.bdf.csv', `${names}0,3,0.002,1\n60,3.1,0.002,1\n120,3.2,0.002,1\n`],
    ]);
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      'The format has no name for halfCycle.',
      'The format has no name for halfCycle.',
      'Recording "c#1" is an impedance spectrum: it has no time series.',
    ]);
  });

  test('gives two series of one name different names', async () => {
    const ids = await added([
      ['a.csv', cycler(1)],
      ['A.csv', cycler(2)],
    ]);
    const { files } = await app.driver.call('recordings.export', { ids });
    expect(files.map(({ name }) => name.toLowerCase())).toEqual(['a.bdf.csv', 'a (2).bdf.csv']);
  });

  test('refuses where there is nothing to write', async () => {
    const ids = await added([['c.DTA', statedFile(1)]]);
    await expect(app.driver.call('recordings.export', { ids })).rejects.toThrow('is an impedance spectrum');
    await expect(app.driver.call('recordings.export', { ids: ['none'] })).rejects.toThrow('There is no recording "none"');
  });
});
