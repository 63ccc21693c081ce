import { beforeAll, describe, expect, test } from 'vitest';
import { type DirectApp, directApp } from '../../hosts/direct-app';

let driver: DirectApp['driver'];
let ids: string[];

beforeAll(async () => {
  ({ driver } = directApp());
  await driver.finish(driver.call('files.example', {}));
  await driver.call('session.execute', { type: 'import.accept', payload: {} });
  ids = (await driver.project()).recordings.map(({ id }) => id);
});

describe('what is worked out of a spectrum where it is shown', () => {
  test('the checks: simulated spectra with 0.5 % noise obey Kramers–Kronig', async () => {
    const checks = await driver.call('spectra.check', { ids });
    expect(checks).toHaveLength(ids.length);
    for (const { kramersKronig } of checks) expect(kramersKronig).toMatchObject({ verdict: expect.stringMatching(/good|caution/) });
  });

  test('the distribution of relaxation times, with a λ of one’s own too', async () => {
    const [id = ''] = ids.slice(-1);
    const own = await driver.call('spectra.relaxation', { id, lambda: 0.01 });
    expect(own.lambda).toBe(0.01);
    expect(own.tau_s.length).toBe(own.gamma_ohm.length);
    expect((await driver.call('spectra.relaxation', { id })).peaks.length).toBeGreaterThan(0);
  });

  test('the rivals of a fit, and without a fit what to do', async () => {
    const [id = ''] = ids.slice(-1);
    await expect(driver.call('fits.rivals', { id })).rejects.toMatchObject({ code: 'NOT_FOUND', details: { hint: 'Fit it first.' } });
    await driver.finish(driver.call('fits.start', {}));
    const rivals = await driver.call('fits.rivals', { id });
    const { result } = (await driver.project()).fits[id]!;
    expect(rivals[0]).toMatchObject({ isChosen: true, circuit: 'circuit' in result ? result.circuit : '' });
    expect(rivals.length).toBeGreaterThan(3);
  });
});
