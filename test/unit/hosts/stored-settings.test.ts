import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { RememberedMappings } from '../../../src/app/remembered-mappings';
import { StoredSettings } from '../../../src/hosts/stored-settings';
import { userDataFolder } from '../../../src/hosts/user-data-folder';

const folder = mkdtempSync(join(tmpdir(), 'arctrace-settings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const mapping = { columns: [{ quantity: 'current' as const, column: 'I', unit: 'mA', negative: true }], separator: 'tab' as const };

describe('settings on disk', () => {
  it('are there for the next run, and nothing is there before', async () => {
    const place = join(folder, 'new', 'place');
    expect(await new StoredSettings(place).read('column-mappings')).toBeUndefined();
    await new RememberedMappings(new StoredSettings(place)).keep('tab|t|I', mapping);
    await new RememberedMappings(new StoredSettings(place)).keep('tab|2 columns without names', mapping);
    expect(await new RememberedMappings(new StoredSettings(place)).all()).toEqual({
      'tab|t|I': mapping,
      'tab|2 columns without names': mapping,
    });
    expect(readdirSync(place)).toEqual(['column-mappings.json']);
  });
  it('that are damaged are refused, and what is no mapping is left alone', async () => {
    writeFileSync(join(folder, 'column-mappings.json'), '{"a": ');
    await expect(new RememberedMappings(new StoredSettings(folder)).all()).rejects.toMatchObject({ code: 'HOST' });
    writeFileSync(join(folder, 'column-mappings.json'), JSON.stringify({ later: { version: 2 }, 'tab|t|I': mapping }));
    const memory = new RememberedMappings(new StoredSettings(folder));
    expect(await memory.all()).toEqual({ 'tab|t|I': mapping });
    await memory.keep('b', mapping);
    expect(await new StoredSettings(folder).read('column-mappings')).toMatchObject({ later: { version: 2 } });
  });
  it('cannot be kept by a host without any', async () => {
    await expect(new RememberedMappings(undefined).keep('a', mapping)).rejects.toMatchObject({ code: 'HOST' });
    expect(await new RememberedMappings(undefined).all()).toEqual({});
  });
});

describe('the folder of settings', () => {
  it.each([
    ['linux', {}, '/h/a/.config/arctrace'],
    ['linux', { XDG_CONFIG_HOME: '/x' }, '/x/arctrace'],
    ['darwin', {}, '/h/a/Library/Application Support/Arctrace'],
    ['win32', { APPDATA: '/h/a/Roaming' }, '/h/a/Roaming/Arctrace'],
    ['linux', { ARCTRACE_USER_DATA: '/own' }, '/own'],
  ] as const)('on %s with %j is %s', (platform, env, expected) => {
    expect(userDataFolder(env, platform, '/h/a')).toBe(expected);
  });
});
