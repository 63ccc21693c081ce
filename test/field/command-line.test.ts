import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { InspectedImpedance } from '../../src/import/inspect-recording';
import { fieldData } from '../field-data';
import { expectClose } from './compare-spectra';
import { type Facts, type ManifestEntry, manifestEntries, type SpectrumFacts } from './manifest';

interface Entry {
  file: string;
  recordings: (InspectedImpedance | { technique: string })[];
  error?: { code: string; expected?: string };
  skipped?: string;
}

const program = fileURLToPath(new URL('../../out/main/arctrace.js', import.meta.url));
const folder = fieldData ?? '';
const entries = fieldData === null ? [] : manifestEntries(folder).filter(({ path }) => /^eis/.test(path));
const run = fieldData === null || !existsSync(program) ? null : inspectAll(entries);

describe.skipIf(run === null)('inspect --json of every impedance file of the manifest in one run', () => {
  it('says that some could not be read, as the manifest expects, and answers for each in its order', () => {
    expect(run?.status).toBe(entries.some(({ expect: wanted }) => wanted !== 'read') ? 1 : 0);
    expect([...(run?.byPath.keys() ?? [])]).toEqual(entries.map(({ path }) => path));
  });

  it.each(entries.filter(({ expect: wanted }) => wanted === 'read'))('$path gives the stated numbers', ({ path, facts }) => {
    const { error, recordings } = answerTo(path);
    expect(error).toBeUndefined();
    const spectra = recordings.filter((one): one is InspectedImpedance => one.technique === 'eis');
    // Where one row holds several electrodes' impedances, the stated ones are the working electrode's.
    const main = spectra.filter(({ sample }) => sample === spectra[0]?.sample);
    if (facts.spectra === undefined) compareEnds(main, facts);
    else compareEach(spectra, facts.spectra);
    if (spectra.length === 0) expect(recordings.length).toBeGreaterThan(0);
  });

  it.each(entries.filter(({ expect: wanted }) => wanted !== 'read'))('$path is refused with what was expected', ({ path }) => {
    expect(answerTo(path)).toMatchObject({ recordings: [], error: { code: expect.any(String), expected: expect.any(String) } });
  });
});

function answerTo(path: string): Entry {
  const entry = run?.byPath.get(path);
  if (entry === undefined) throw new Error(`inspect said nothing of ${path}`);
  return entry;
}

function compareEach(spectra: readonly InspectedImpedance[], stated: readonly SpectrumFacts[]): void {
  expect(spectra).toHaveLength(stated.length);
  for (const [k, one] of stated.entries()) compareWhole([spectra[k] as InspectedImpedance], one);
}

/** What `inspect` prints of a spectrum, against what the manifest states of its ends. */
function compareEnds(main: readonly InspectedImpedance[], facts: Facts): void {
  if (facts.eis_without_overlap !== undefined) compareWhole(main, facts.eis_without_overlap);
  else if (facts.eis !== undefined && !(facts.per_cycle && facts.per_cycle.length > 1)) compareWhole(main, facts.eis);
  if (facts.sweeps) expect(main).toHaveLength(facts.sweeps.count);
  if (!facts.per_cycle) return;
  expect(main.map(({ cycle }) => cycle)).toEqual(facts.per_cycle.map(({ cycle }) => cycle));
  for (const [k, stated] of facts.per_cycle.entries()) {
    const { frequency_Hz, zReal_ohm, zImag_ohm } = main[k] as InspectedImpedance;
    expectClose(frequency_Hz.last ?? undefined, stated.last_freq_hz, 'last frequency');
    expectClose(zReal_ohm.last ?? undefined, stated.last_re, 'last Re');
    expectClose(zImag_ohm.last ?? undefined, stated.last_im, 'last Im');
  }
}

/** Spectra one after another against the ends of the whole. */
function compareWhole(spectra: readonly InspectedImpedance[], stated: SpectrumFacts): void {
  const [first, last] = [spectra[0], spectra.at(-1)];
  expect(spectra.reduce((sum, { points }) => sum + points, 0)).toBe(stated.points);
  expectClose(first?.frequency_Hz.first ?? undefined, stated.first_freq_hz, 'first frequency');
  expectClose(last?.frequency_Hz.last ?? undefined, stated.last_freq_hz, 'last frequency');
  expectClose(Math.min(...spectra.map(({ frequency_Hz }) => frequency_Hz.min as number)), stated.min_freq_hz, 'lowest frequency');
  expectClose(Math.max(...spectra.map(({ frequency_Hz }) => frequency_Hz.max as number)), stated.max_freq_hz, 'highest frequency');
  expectClose(first?.zReal_ohm.first ?? undefined, stated.first_z_re_ohm, 'first Re');
  expectClose(first?.zImag_ohm.first ?? undefined, stated.first_z_im_ohm, 'first Im');
  expectClose(last?.zReal_ohm.last ?? undefined, stated.last_z_re_ohm, 'last Re');
  expectClose(last?.zImag_ohm.last ?? undefined, stated.last_z_im_ohm, 'last Im');
}

function inspectAll(files: readonly ManifestEntry[]): { status: number | null; byPath: Map<string, Entry> } {
  const paths = files.map(({ path }) => join(folder, path));
  // Settings of this machine must not reach a test: the folder does not exist.
  const env = { ...process.env, ARCTRACE_USER_DATA: join(folder, 'no settings') };
  const { status, stdout } = spawnSync(process.execPath, [program, 'inspect', ...paths, '--json'], {
    env,
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  });
  const answers = JSON.parse(stdout) as Entry[];
  return { status, byPath: new Map(answers.map((entry) => [entry.file.slice(folder.length + 1).replaceAll('\\', '/'), entry])) };
}
