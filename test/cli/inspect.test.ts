import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cutMpr, impedanceCsv, impedanceDta, madeFolder, tenLoopFile, twoArcSpectrum, voltammogramDta } from './made-files';
import { runCli } from './run-cli';

const at = madeFolder({
  'Cell9_GEIS.mpr': tenLoopFile(),
  'cv.dta': voltammogramDta(),
  'cut.mpr': cutMpr(),
  'empty.mpr': '',
  'series/a/cell.csv': cyclerCsv(1),
  'series/b/cell.csv': cyclerCsv(2),
  'series/eis.csv': impedanceCsv(1),
  'series/cv.csv': 'Potential (V),Current (mA)\n0,0\n0.1,0.1\n0.2,0.2\n0.1,0.1\n0,0\n',
  'walk/cycle10.csv': impedanceCsv(10),
  'walk/cycle2.csv': impedanceCsv(2),
  'walk/sub/a_cycle3.dta': impedanceDta(3),
  'walk/readme.md': '# These are measurements\n\nOf a cell.\n',
  'walk/.hidden.csv': impedanceCsv(4),
  'walk/.cache/b.csv': impedanceCsv(5),
  'halved/good.csv': impedanceCsv(1),
  'halved/zeros.csv': withoutSecondHalf(impedanceCsv(2)),
  'halved/notes.txt': `Of a long day in the laboratory, nothing to measure.\n${'\0'.repeat(200)}`,
});

/** One row a minute, so many mA. */
function cyclerCsv(current_mA: number): string {
  const rows = [0, 1, 2, 3].map((k) => `${k * 60},${3 + k / 10},${current_mA},${k < 2 ? 1 : 2}`);
  return ['Test Time (s),Voltage (V),Current (mA),Cycle', ...rows, ''].join('\n');
}

function withoutSecondHalf(text: string): string {
  const half = Math.floor(text.length / 2);
  return text.slice(0, half) + '\0'.repeat(text.length - half);
}

interface Entry {
  file: string;
  sha256: string;
  reader: string;
  recordings: Record<string, unknown>[];
  error?: { code: string; message: string; expected?: string; file?: string };
  skipped?: string;
}
const inspect = async (...args: string[]) => {
  const run = await runCli(['inspect', ...args, '--json']);
  return { ...run, entries: JSON.parse(run.stdout) as Entry[] };
};

describe('inspect of a file with ten loops', async () => {
  const bytes = tenLoopFile();
  const { code, stderr, entries } = await inspect(at('Cell9_GEIS.mpr'));
  const [entry] = entries;

  it('says all is done and nothing else', () => {
    expect([code, stderr, entries.length]).toEqual([0, '', 1]);
  });

  it('has the file, its checksum, its reader and the instrument', () => {
    expect(Object.keys(entry!).sort()).toEqual(['file', 'instrument', 'reader', 'recordings', 'sha256', 'warnings']);
    expect(entry).toMatchObject({ file: at('Cell9_GEIS.mpr'), reader: 'biologic-mpr', warnings: [] });
    expect(entry!.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('has ten recordings with the cycles 1 to 10 of one sample', () => {
    expect(entry!.recordings.map(({ cycle }) => cycle)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(new Set(entry!.recordings.map(({ id }) => id)).size).toBe(10);
    expect(entry!.recordings.map(({ sample }) => sample)).toEqual(new Array(10).fill('Cell9_GEIS'));
  });

  it('shows of each its points, its frequencies and the ends of Z, Im Z negative for a capacitive arc', () => {
    const { frequency_Hz, zReal_ohm, zImag_ohm } = twoArcSpectrum(4);
    const close = (value: number | undefined) => expect.closeTo(value!, 3);
    expect(entry!.recordings[3]).toEqual({
      id: 'Cell9_GEIS#4',
      technique: 'eis',
      label: expect.any(String),
      sample: 'Cell9_GEIS',
      tags: { cycle: 4, potential_V: null, branch: null, soc: null, temperature_K: null, time_s: expect.anything() },
      cycle: 4,
      points: frequency_Hz.length,
      frequency_Hz: { first: close(2e5), last: close(frequency_Hz.at(-1)), min: close(frequency_Hz.at(-1)), max: close(2e5) },
      zReal_ohm: { first: close(zReal_ohm[0]), last: close(zReal_ohm.at(-1)) },
      zImag_ohm: { first: close(zImag_ohm[0]), last: close(zImag_ohm.at(-1)) },
    });
    expect(zImag_ohm.at(-1)).toBeLessThan(-1);
  });
});

describe('inspect of a folder with a text whose second half is zero bytes', () => {
  it('names it as an error and reads the others', async () => {
    const { code, entries } = await inspect(at('halved'));
    expect(code).toBe(1);
    expect(entries[0]!.recordings).toHaveLength(1);
    expect(entries[1]).toEqual({ file: at('halved/notes.txt'), skipped: expect.any(String) });
    expect(entries[2]!.error).toMatchObject({ code: 'FILE_CORRUPT', message: expect.stringContaining('zeros.csv is text up to byte') });
  });
});

describe('inspect of a time series', () => {
  it('has rows and columns with quantity, unit, source name and range', async () => {
    const { code, entries } = await inspect(at('cv.dta'));
    const [recording] = entries[0]!.recordings as {
      technique: string;
      rows: number;
      scanRate_VPerS: number;
      columns: Record<string, unknown>[];
    }[];
    expect(code).toBe(0);
    expect(recording).toMatchObject({ technique: 'cv', rows: 3, scanRate_VPerS: 0.01 });
    for (const column of recording!.columns) {
      expect(Object.keys(column).sort()).toEqual(['first', 'last', 'max', 'min', 'quantity', 'sourceName', 'unit']);
    }
    expect(recording!.columns).toContainEqual({
      quantity: 'potential_V',
      unit: 'V',
      sourceName: expect.any(String),
      first: 0.1,
      last: 0.102,
      min: 0.1,
      max: 0.102,
    });
    expect(recording!.columns).toContainEqual(expect.objectContaining({ quantity: 'current_A', unit: 'A', first: -4.5e-6, last: 5e-6 }));
  });
});

describe('inspect of a folder', () => {
  it('goes through it in natural order, below too, and leaves hidden files alone', async () => {
    const { code, entries } = await inspect(at('walk'));
    expect(entries.map(({ file }) => file)).toEqual(
      ['walk/cycle2.csv', 'walk/cycle10.csv', 'walk/readme.md', 'walk/sub/a_cycle3.dta'].map(at),
    );
    expect(entries.filter(({ recordings }) => recordings).map(({ recordings }) => recordings[0]!.cycle)).toEqual([2, 10, 3]);
    expect(code).toBe(0);
  });

  it('passes over what is no measurement, with the reason', async () => {
    const { entries } = await inspect(at('walk'));
    expect(entries[2]).toEqual({ file: at('walk/readme.md'), skipped: expect.stringContaining('no reader') });
  });

  it('takes a hidden file that is named', async () => {
    const { code, entries } = await inspect(at('walk/.hidden.csv'));
    expect([code, entries[0]!.recordings.length]).toEqual([0, 1]);
  });
});

describe('inspect of what cannot be read', () => {
  it('has an entry for each with what was seen and what was expected, and for the good ones theirs', async () => {
    const { code, entries, stderr } = await inspect(
      at('cut.mpr'),
      at('Cell9_GEIS.mpr'),
      at('empty.mpr'),
      at('walk/readme.md'),
      at('missing.mpr'),
    );
    expect(code).toBe(1);
    expect(stderr).toBe('');
    expect(entries.map(({ error }) => error?.code ?? null)).toEqual([
      expect.stringMatching(/^FILE_C/),
      null,
      'FILE_EMPTY',
      'FORMAT_UNKNOWN',
      'FILE_NOT_FOUND',
    ]);
    for (const { error, recordings, file } of entries) {
      if (error === undefined) expect(recordings).toHaveLength(10);
      else {
        expect(recordings).toEqual([]);
        expect(error.file).toBe(file);
        expect(error.message.length).toBeGreaterThan(20);
      }
    }
    for (const k of [0, 2, 3]) expect(entries[k]!.error!.expected).toBeTruthy();
    expect(entries[3]!.error!.message).toContain('# These are measurements');
  });
});

describe('inspect in other forms', () => {
  it('--ndjson: one object a line', async () => {
    const { stdout, code } = await runCli(['inspect', at('walk'), at('missing.mpr'), '--ndjson']);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Entry);
    expect(code).toBe(1);
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)!.error!.code).toBe('FILE_NOT_FOUND');
  });

  it('for people: a line a spectrum', async () => {
    const { stdout } = await runCli(['inspect', at('Cell9_GEIS.mpr')]);
    expect(stdout.match(/impedance, \d+ points/g)).toHaveLength(10);
    expect(stdout).toContain('cycle 10');
  });
});

describe('what is doubtful is said', () => {
  const { frequency_Hz, zReal_ohm, zImag_ohm } = twoArcSpectrum(2);
  const rows = Array.from(frequency_Hz, (f, k) => `${f},${k === 4 || k === 5 ? -1 : zReal_ohm[k]},${zImag_ohm[k]}`);
  const odd = madeFolder({
    'a/negative.csv': `freq/Hz,Re(Z)/Ohm,Im(Z)/Ohm\n${rows.join('\n')}\n`,
    'b/x_cycle7.csv': impedanceCsv(7),
    'b/x_cycle8.csv': impedanceCsv(7),
  });
  it('with its rows', async () => {
    const [entry] = (await inspect(odd('a'))).entries as (Entry & { warnings: { code: string; points?: number[]; message: string }[] })[];
    expect(entry!.warnings).toContainEqual({ code: 'NEGATIVE_REAL', points: [4, 5], message: expect.stringContaining('(5–6)') });
  });
  it('over several files: the same spectrum twice', async () => {
    const entries = (await inspect(odd('b'))).entries as (Entry & { warnings: { code: string; message: string }[] })[];
    expect(entries[0]!.warnings).toEqual([]);
    expect(entries[1]!.warnings).toEqual([
      { code: 'DUPLICATE_SPECTRUM', message: expect.stringContaining(`x_cycle7#1 in ${odd('b/x_cycle7.csv')}`) },
    ]);
  });
});

describe('inspect --bdf', async () => {
  const folder = at('written/bdf');
  const { code, stderr, entries } = await inspect(at('series'), '--bdf', folder);

  it('writes every time series under its name, two of one name apart, and says where', () => {
    expect(code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['cell (2).bdf.csv', 'cell.bdf.csv']);
    expect(stderr).toBe(`arctrace: written: ${at('written/bdf/cell.bdf.csv')}\narctrace: written: ${at('written/bdf/cell (2).bdf.csv')}\n`);
    const text = readFileSync(at('written/bdf/cell (2).bdf.csv'), 'utf8');
    expect(text.split('\n').slice(0, 2)).toEqual(['Test Time / s,Voltage / V,Current / A,Cycle Count / 1', '0,3,0.002,1']);
    expect(text).toMatch(/\n180,3\.3,0\.002,2\n$/);
  });

  it('says what was not written: a series without time, and columns the format has no name for', () => {
    const said = (entries as unknown as { file: string; warnings: { code: string; message: string }[] }[]).flatMap(({ file, warnings }) =>
      warnings.flatMap(({ code: what, message }) => (what.endsWith('NOT_WRITTEN') ? [[file.slice(at('series/').length), message]] : [])),
    );
    expect(said).toContainEqual([
      'cv.csv',
      'cv#1 was not written as Battery Data Format: The series has no time_s, which the Battery Data Format requires.',
    ]);
    expect(said).toContainEqual(['a/cell.csv', 'The Battery Data Format has no name for halfCycle.']);
  });

  it('is read back by its own reader', async () => {
    const back = await inspect(at('written/bdf/cell.bdf.csv'));
    expect(back.entries[0]).toMatchObject({ reader: 'battery-data-format', recordings: [{ technique: 'cycling', rows: 4 }] });
  });

  it('never overwrites a file, and goes on', async () => {
    writeFileSync(at('written/bdf/cell.bdf.csv'), 'mine');
    const again = await inspect(at('series/a'), '--bdf', folder);
    expect(again.code).toBe(1);
    expect(readFileSync(at('written/bdf/cell.bdf.csv'), 'utf8')).toBe('mine');
    expect(JSON.stringify(again.entries[0])).toContain('is there already, and no measurement is overwritten');
  });
});
