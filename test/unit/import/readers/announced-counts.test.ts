import { describe, expect, it } from 'vitest';
import { ReadError } from '../../../../src/core/errors';
import { readInstrumentFile } from '../../../../src/import/read-instrument-file';
import { cpuTime_ms } from '../../../cpu-time';
import { writeDfr } from '../../../writers/autolab-dfr';
import { writeI2b } from '../../../writers/elchemea-i2b';
import { writeP00 } from '../../../writers/elchemea-p00';
import { writeIdf } from '../../../writers/ivium-idf';
import { statedSpectrum } from '../../../writers/stated-spectrum';
import { writeIsm } from '../../../writers/zahner-ism';

const spectrum = statedSpectrum(12);
const text = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
const replaced = (bytes: Uint8Array, from: string | RegExp, to: string) =>
  Uint8Array.from(text(bytes).replace(from, to), (letter) => letter.charCodeAt(0));
const idf = writeIdf([{ title: 'a', method: 'Impedance', spectrum }]);
const ism = writeIsm(spectrum);
const hugeIsm = ism.slice();
new DataView(hugeIsm.buffer).setUint32(8, 4_294_967_294);

const errorOf = (bytes: Uint8Array): ReadError => {
  try {
    readInstrumentFile({ name: 'a.dat', bytes });
  } catch (error) {
    return error as ReadError;
  }
  throw new Error('nothing was thrown');
};

describe('a file that announces more than it holds', () => {
  it.each([
    ['autolab-dfr', replaced(writeDfr(spectrum), ' 12', ' 4294967295'), '4294967295'],
    ['elchemea-i2b', replaced(writeI2b(spectrum, ['a cell']), '\n12\n', '\n4294967295\n'), '4294967295'],
    ['elchemea-p00', replaced(writeP00(spectrum), '\n 12 \n', '\n 4294967295 \n'), '4294967295'],
    ['ivium-idf', replaced(idf, '\n12 ', '\n4294967295 '), '4294967295'],
    ['zahner-ism', hugeIsm, '4294967295'],
  ])('is refused at once by %s, saying both counts', (_id, bytes, count) => {
    const start = cpuTime_ms();
    const error = errorOf(bytes);
    expect(cpuTime_ms() - start).toBeLessThan(500);
    expect(error).toBeInstanceOf(ReadError);
    expect(error.code).toBe('FILE_CUT');
    expect(error.message).toContain(count);
  });

  it.each([
    ['elchemea-i2b', writeI2b(spectrum, ['a cell'])],
    ['elchemea-p00', writeP00(spectrum)],
    ['autolab-dfr', writeDfr(spectrum)],
    ['zahner-ism', ism.slice(0, 300)],
    ['ivium-idf', idf.slice(0, text(idf).indexOf('primary_data') + 120)],
  ])('is refused by %s when it was cut', (id, bytes) => {
    const cut = id === 'zahner-ism' || id === 'ivium-idf' ? bytes : bytes.slice(0, Math.floor(bytes.length * 0.6));
    expect(errorOf(cut).code).toBe('FILE_CUT');
  });
});
