import { beforeEach, describe, expect, it } from 'vitest';
import { projectFlags } from '../../../src/app/project-flags';
import { csvRecords } from '../../e2e/csv-records';
import { directApp } from '../../hosts/direct-app';
import { statedCircuit, statedFile } from '../../hosts/stated-files';

let app: ReturnType<typeof directApp>;
let id: string;
const accept = (accepted: boolean) => app.driver.call('session.execute', { type: 'fits.accept', payload: { ids: [id], accepted } });
const kept = async () => (await app.driver.project()).fits[id]!;

beforeEach(async () => {
  app = directApp({ person: 'anna' });
  const handles = [1, 2, 3].map((cycle) => app.files.put(`cell_cycle${cycle}.DTA`, statedFile(cycle)));
  await app.driver.finish(app.driver.call('files.add', { handles }));
  await app.driver.call('session.execute', { type: 'import.accept', payload: {} });
  id = (await app.driver.project()).recordings[0]!.id;
  await app.driver.finish(app.driver.call('fits.start', { circuit: statedCircuit }));
});

describe('an accepted fit', () => {
  it('says who accepted it, when, and of which flags', async () => {
    const before = Date.now();
    await accept(true);
    const { accepted, acceptance } = await kept();
    expect([accepted, acceptance!.by]).toEqual([true, 'anna']);
    const at = Date.parse(acceptance!.at);
    expect(at >= before && at <= Date.now()).toBe(true);
    const flags = projectFlags(await app.driver.project()).get(id)!;
    expect(acceptance!.flags).toEqual(flags.map(({ code }) => code));
  });

  it('says so in the table that is exported, beside the others that nobody accepted', async () => {
    await accept(true);
    const { text } = await app.driver.call('results.csv', {});
    const [first, second] = csvRecords(text);
    expect([first!.acceptedBy, second!.acceptedBy]).toEqual(['anna', '']);
    expect(first!.acceptedAt).toBe((await kept()).acceptance!.at);
  });

  it('forgets it where the acceptance is taken back, undone, or the spectrum fitted anew', async () => {
    await accept(true);
    await accept(false);
    expect(await kept()).not.toHaveProperty('acceptance');
    await app.driver.call('session.undo', {});
    expect((await kept()).acceptance!.by).toBe('anna');
    await app.driver.finish(app.driver.call('fits.start', { circuit: statedCircuit }));
    expect(await kept()).toMatchObject({ accepted: false });
    expect(await kept()).not.toHaveProperty('acceptance');
  });

  it('cannot be signed by the window for somebody else', async () => {
    const payload = { ids: [id], accepted: true, by: 'eve' } as never;
    await expect(app.driver.call('session.execute', { type: 'fits.accept', payload })).rejects.toThrow();
  });
});
