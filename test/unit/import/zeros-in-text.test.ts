import { describe, expect, it } from 'vitest';
import { ReadError } from '../../../src/core/errors';
import { readInstrumentFile } from '../../../src/import/read-instrument-file';
import { zerosInText } from '../../../src/import/zeros-in-text';
import { samples as gamrySamples } from '../../writers/gamry-dta';
import { samples as iviumSamples } from '../../writers/ivium-idf';

const text = (rows: number) => {
  const lines = Array.from({ length: rows }, (_, k) => `${1000 * 0.8 ** (k % 60)},${10 + k},${-5 - k}`);
  return new TextEncoder().encode(`freq/Hz,Re(Z)/Ohm,Im(Z)/Ohm\n${lines.join('\n')}\n`);
};
const zeroedFrom = (bytes: Uint8Array, at: number) => bytes.slice().fill(0, at);
const refusal = (bytes: Uint8Array): ReadError => {
  try {
    readInstrumentFile({ name: 'a.csv', bytes });
  } catch (error) {
    return error as ReadError;
  }
  throw new Error('nothing was thrown');
};

describe('a text whose second half is zero bytes', () => {
  it.each([
    ['a short one', text(20)],
    ['one whose zeros begin behind its first 64 KiB', text(6000)],
    ['an instrument’s own', gamrySamples()[0]!.bytes],
  ])('is refused, saying where it ends: %s', (_title, bytes) => {
    const half = Math.floor(bytes.length / 2);
    const error = refusal(zeroedFrom(bytes, half));
    expect(error).toBeInstanceOf(ReadError);
    expect([error.code, error.message]).toEqual([
      'FILE_CORRUPT',
      `a.csv is text up to byte ${half}; ${bytes.length - half} of the ${bytes.length - half} bytes from there on are zero.`,
    ]);
  });

  it('is refused also where text goes on behind the zeros', () => {
    const bytes = text(40);
    bytes.fill(0, 300, 340);
    expect(refusal(bytes).message).toContain(`is text up to byte 300; 40 of the ${bytes.length - 300} bytes`);
  });

  it('and that nobody would read anyway is merely unknown', () => {
    const prose = new TextEncoder().encode('These are the notes of a long day in the laboratory.\n');
    expect(refusal(new Uint8Array([...prose, ...new Uint8Array(100)])).code).toBe('FORMAT_UNKNOWN');
  });
});

describe('zerosInText', () => {
  it('has nothing to say of whole texts, also with two bytes a letter, and of binary files', () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[...'freq/Hz\t1000\r\n'.repeat(40)].flatMap((letter) => [letter.charCodeAt(0), 0])]);
    for (const bytes of [text(20), utf16, iviumSamples()[0]!.bytes, new Uint8Array(4096)]) expect(zerosInText(bytes)).toBeUndefined();
  });
});
