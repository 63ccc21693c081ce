import { describe, expect, it } from 'vitest';
import { madeFolder, twoArcSpectrum } from './made-files';
import { runCli } from './run-cli';

/** A table whose names say nothing: Re in mΩ, −Im in Ω, decimal commas. */
function strangeText(cycle: number): string {
  const { frequency_Hz, zReal_ohm, zImag_ohm } = twoArcSpectrum(cycle);
  const rows = Array.from(frequency_Hz, (f, k) => `${f};${1000 * zReal_ohm[k]!};${-zImag_ohm[k]!}`.replaceAll('.', ','));
  return `Messung ${cycle}\nA;B;C\n${rows.join('\n')}\n`;
}

const at = madeFolder({
  'walk/L7 n0001 x.txt': strangeText(1),
  'walk/L7 n0250 x.txt': strangeText(2),
  'walk/notes.txt': 'Words about the cell.\n',
  'walk/L7 n0300 x.txt': strangeText(3),
  'series.txt': 'a b c\n0 3500 1\n1 3501 2\n2 3502 3\n',
  'settings/keep': '',
});
const mapping = 'frequency=A:Hz,zReal=2:mohm,zImag=C:ohm:negative';

interface Entry {
  file: string;
  reader: string;
  recordings: {
    cycle: number;
    sample: string;
    zReal_ohm: { last: number };
    zImag_ohm: { last: number };
    columns?: { quantity: string; max: number }[];
  }[];
  error?: { code: string; hint: string };
  skipped?: string;
}
const inspect = async (args: string[], settings?: string) => {
  const run = await runCli(['inspect', ...args, '--json'], settings === undefined ? {} : { settings });
  return { ...run, entries: run.stdout === '' ? [] : (JSON.parse(run.stdout) as Entry[]) };
};

describe('a text that no reader recognises', () => {
  it('is an error that shows the columns and how to name them', async () => {
    const { code, entries } = await inspect([at('walk')]);
    expect(code).toBe(1);
    expect(entries.map(({ error, skipped }) => error?.code ?? (skipped === undefined ? 'read' : 'skipped'))).toEqual([
      'FORMAT_UNKNOWN',
      'FORMAT_UNKNOWN',
      'FORMAT_UNKNOWN',
      'skipped',
    ]);
    expect(entries[0]?.error?.hint).toMatch(/--columns .*parted by semicolon, decimal comma, 2 lines skipped: 1 "A" \(200000 …\)/);
  });

  it('is read with --columns: units and sign settled, notes still passed over', async () => {
    const { code, entries } = await inspect([at('walk'), '--columns', mapping]);
    expect(code).toBe(0);
    expect(entries.map(({ reader }) => reader)).toEqual(['column-mapping', 'column-mapping', 'column-mapping', undefined]);
    const { zReal_ohm, zImag_ohm } = twoArcSpectrum(2);
    expect(entries[1]?.recordings[0]?.zReal_ohm.last).toBeCloseTo(zReal_ohm.at(-1)!, 9);
    expect(entries[1]?.recordings[0]?.zImag_ohm.last).toBeCloseTo(zImag_ohm.at(-1)!, 9);
  });

  it('is fitted, checked and turned into relaxation times by the same option', async () => {
    const file = at('walk/L7 n0001 x.txt');
    for (const command of [['fit', '--circuit', 'R0-p(R1,CPE1)'], ['check'], ['drt']]) {
      const { code, stdout, stderr } = await runCli([...command, file, '--columns', mapping, '--json']);
      expect([code, stderr]).toEqual([0, '']);
      expect(JSON.parse(stdout)).toHaveLength(1);
    }
  });

  it('may be a time series', async () => {
    const { entries } = await inspect([at('series.txt'), '--columns', 'time=a:h,potential=b:mV,current=c:mA']);
    expect(entries[0]?.recordings[0]?.columns?.map(({ quantity, max }) => [quantity, max])).toEqual([
      ['time_s', 7200],
      ['potential_V', expect.closeTo(3.502, 12)],
      ['current_A', 0.003],
      // Counted from the current, as no column says them.
      ['cycle', 1],
      ['halfCycle', 0],
    ]);
  });

  it('is remembered by its shape with --remember, and later runs say so', async () => {
    const settings = at('settings');
    expect((await inspect([at('walk/L7 n0001 x.txt'), '--columns', mapping, '--remember'], settings)).code).toBe(0);
    const { code, entries, stderr } = await inspect([at('walk')], settings);
    expect(code).toBe(0);
    expect(entries.filter(({ reader }) => reader === 'column-mapping')).toHaveLength(3);
    expect(stderr.match(/remembered/g)).toHaveLength(3);
    expect((await inspect([at('series.txt')], settings)).code).toBe(1);
  });

  it.each([
    [['--columns', 'frequency=1,zReal=2,zImgg=3'], '"zImgg=3"', 'zImag'],
    [['--columns', 'frequency=1,zReal=2,zImag=3:V'], 'zImag is in "V"', 'ohm'],
    [['--remember'], '--remember', '--columns'],
  ])('%j is wrong usage, said at the part that is wrong', async (options, part, expected) => {
    const { code, stderr } = await runCli(['inspect', at('walk'), ...options]);
    expect(code).toBe(2);
    expect(stderr).toContain(part);
    expect(stderr).toContain(expected);
  });
});

describe('an example of a name', () => {
  const cycles = async (...options: string[]) => {
    const { entries, ...run } = await inspect([at('walk'), '--columns', mapping, ...options]);
    return { ...run, cycles: entries.flatMap(({ recordings }) => recordings?.map(({ cycle }) => cycle) ?? []) };
  };
  it('teaches the other names of the folder', async () => {
    expect((await cycles()).cycles).toEqual([null, null, null]);
    const taught = await inspect([at('walk'), '--columns', mapping, '--name-example', 'L7 n0250 x.txt=cycle:250']);
    const recordings = taught.entries.flatMap((entry) => entry.recordings ?? []);
    expect(recordings.map(({ cycle, sample }) => [cycle, sample])).toEqual([
      [1, 'L7 x'],
      [250, 'L7 x'],
      [300, 'L7 x'],
    ]);
  });
  it.each([
    ['L7 n0250 x.txt=cycle:251', 'says nowhere that cycle is 251'],
    ['L7 n0252 x.txt=cycle:252', 'is not among the files'],
    ['L7 n0250 x.txt=cycl:250', 'nearest:  cycle'],
    ['L7 n0250 x.txt', 'names no file'],
  ])('%s is refused before anything is read: %s', async (example, words) => {
    const { code, stderr, stdout } = await cycles('--name-example', example);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });
});
