import type { ExpectedSpectrum, Sample } from './sample';
import { statedSpectrum } from './stated-spectrum';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string) =>
  Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])]);

/** Rows of a spectrum, each made by `row` from f, Re and Im(Z). */
function rows(
  { frequency_Hz, zReal_ohm, zImag_ohm }: ExpectedSpectrum,
  row: (f: number, re: number, im: number, k: number) => unknown[],
): string[][] {
  return frequency_Hz.map((f, k) => row(f, zReal_ohm[k] as number, zImag_ohm[k] as number, k).map(String));
}
const join = (lines: string[][], separator: string) => lines.map((cells) => cells.join(separator));
const commas = (lines: string[][]) => lines.map((cells) => cells.map((cell) => cell.replace('.', ',')));

function sample(title: string, name: string, bytes: Uint8Array, spectra: ExpectedSpectrum[], tolerance = 0): Sample {
  return { title, name, bytes, spectra, series: [], tolerance };
}

export function samples(): Sample[] {
  const one = statedSpectrum(13);
  const both = [one, statedSpectrum(13, 1.5)];
  return [...signSamples(one), ...dialectSamples(one), ...unitSamples(one), ...severalSamples(both)];
}

function signSamples(one: ExpectedSpectrum): Sample[] {
  const minus = [
    'f,-Zim,Zre',
    ...join(
      rows(one, (f, re, im) => [f, -im, re]),
      ',',
    ),
  ];
  const both = [
    "f,-Z',-Z''",
    ...join(
      rows(one, (f, re, im) => [f, -re, -im]),
      ',',
    ),
  ];
  const functions = [
    '-Im(Z)/Ohm\tRe(Z)/Ohm\tnote\tfreq/Hz',
    ...join(
      rows(one, (f, re, im, k) => [-im, re, `point ${k}`, f]),
      '\t',
    ),
  ];
  const polar = [
    'frequency;|Z|;-phase',
    ...join(
      rows(one, (f, re, im) => [f, Math.hypot(re, im), (-Math.atan2(im, re) * 180) / Math.PI]),
      ';',
    ),
  ];
  return [
    sample('a minus in the header and Im before Re', 'minus.csv', utf8(minus.join('\n')), [one]),
    sample('both parts negated', 'negated.csv', utf8(both.join('\n')), [one]),
    sample('columns in any order among others', 'order.tsv', utf8(functions.join('\r\n')), [one]),
    sample('modulus and negated phase in degrees', 'polar.txt', utf8(polar.join('\n')), [one], 1e-13),
  ];
}

function dialectSamples(one: ExpectedSpectrum): Sample[] {
  const plain = rows(one, (f, re, im) => [f, re, im]);
  const comma = ['# made for a test', '# Rs = 5, 2 arcs', 'frequency;Z_real;Z_imag', ...join(commas(plain), ';')];
  const blanks = ["Freq (Hz)   Z' (Ohm)   Z'' (Ohm)", ...join(plain, '  '), ''];
  const commented = ['# freq Zreal Zimag', ...join(plain, ' ')];
  const quoted = [
    '"Frequency, Hz","Z\'","Z"""',
    ...join(
      plain.map((cells) => cells.map((cell) => `"${cell}"`)),
      ',',
    ),
  ];
  const wide = ["f\tZ'\tZ''", ...join(plain, '\t')];
  return [
    sample('semicolons, decimal commas and comment lines', 'comma.csv', utf8(comma.join('\n')), [one]),
    sample('blanks as separators', 'blanks.txt', utf8(blanks.join('\r\n')), [one]),
    sample('a commented header', 'numpy.txt', utf8(commented.join('\n')), [one]),
    sample('quoted cells and a byte-order mark', 'quoted.csv', utf8(`\ufeff${quoted.join('\r\n')}`), [one]),
    sample('UTF-16', 'wide.txt', utf16(wide.join('\r\n')), [one]),
    sample('no header', 'bare.txt', utf8(join(plain, ' \t').join(' \n')), [one]),
  ];
}

function unitSamples(one: ExpectedSpectrum): Sample[] {
  const milli = [
    "f [kHz],Z' [m\u03a9],-Z'' [m\u03a9]",
    ...join(
      rows(one, (f, re, im) => [f / 1000, re * 1000, -im * 1000]),
      ',',
    ),
  ];
  const kilo = [
    'freq_Hz,Zre_kOhm,Zim_kOhm',
    ...join(
      rows(one, (f, re, im) => [f, re / 1000, im / 1000]),
      ',',
    ),
  ];
  const omega = [
    'omega (rad/s);Re(Z) / Ohm;Im(Z) / Ohm',
    ...join(
      rows(one, (f, re, im) => [2 * Math.PI * f, re, im]),
      ';',
    ),
  ];
  const bareOmega = [
    'omega Zre Zim',
    ...join(
      rows(one, (f, re, im) => [2 * Math.PI * f, re, im]),
      ' ',
    ),
  ];
  const unitLine = ['freq\tabs(Z)\targ(Z)', 'Hz\t\u00b5Ohm\trad'];
  unitLine.push(
    ...join(
      rows(one, (f, re, im) => [f, Math.hypot(re, im) * 1e6, Math.atan2(im, re)]),
      '\t',
    ),
  );
  return [
    sample('kHz and milliohm', 'milli.csv', utf8(milli.join('\n')), [one], 1e-15),
    sample('kiloohm after underscores', 'kilo_fresh.csv', utf8(kilo.join('\n')), [{ ...one, cycle: 0 }], 1e-15),
    sample('angular frequency', 'omega.csv', utf8(omega.join('\n')), [one], 1e-15),
    sample('angular frequency without a unit', 'bare_omega.txt', utf8(bareOmega.join('\n')), [one], 1e-15),
    sample('a line of units below the names, in latin-1', 'units.txt', latin1(unitLine.join('\n')), [one], 1e-13),
  ];
}

function severalSamples(both: ExpectedSpectrum[]): Sample[] {
  const columns = (sweep: ExpectedSpectrum, before: number[] = []) => rows(sweep, (f, re, im) => [...before, f, re, im]);
  const [first, second] = both as [ExpectedSpectrum, ExpectedSpectrum];
  const cycles = ['cycle,freq,Zre,Zim', ...join([...columns(first, [10]), ...columns(second, [20])], ',')];
  const follow = ["f,Z',Z''", ...join([...columns(first), ...columns(second)], ',')];
  const tables = ["f\tZ'\tZ''", ...join(columns(first), '\t'), '', 'second measurement', "f\tZ'\tZ''", ...join(columns(second), '\t')];
  return [
    sample('a cycle column', 'long.csv', utf8(cycles.join('\n')), [
      { ...first, cycle: 10 },
      { ...second, cycle: 20 },
    ]),
    sample(
      'two spectra without a mark between',
      'follow.csv',
      utf8(follow.join('\n')),
      both.map((sweep) => ({ ...sweep, cycle: null })),
    ),
    sample(
      'two tables with a header each',
      'tables_c0007.txt',
      utf8(tables.join('\n')),
      both.map((sweep) => ({ ...sweep, cycle: 7 })),
    ),
  ];
}
