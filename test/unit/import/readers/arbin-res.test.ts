import { describe, expect, it } from 'vitest';
import { readInstrumentFile } from '../../../../src/import/read-instrument-file';
import { samples, writeRes } from '../../../writers/arbin-res';

const sample = samples()[0]!;
const read = (bytes: Uint8Array) => () => readInstrumentFile({ name: 'a.res', bytes });

describe('reader arbin-res', () => {
  it('refuses another database by the names of its tables', () => {
    expect(read(writeRes('Recipes', { columns: [['Id', 'long']], rows: [[1]] }))).toThrow(
      'a.res has no Channel_Normal_Table, only Recipes',
    );
  });

  it('refuses a definition that leads back to itself at once', () => {
    const bytes = sample.bytes.slice();
    new DataView(bytes.buffer).setUint32(4 * 4096 + 4, 4, true);
    expect(read(bytes)).toThrow('the definition in page 4 never ends');
  });

  it('refuses a page with more rows than it can hold', () => {
    const bytes = sample.bytes.slice();
    new DataView(bytes.buffer).setUint16(5 * 4096 + 12, 60_000, true);
    expect(read(bytes)).toThrow('page 5 announces more rows than it can hold');
  });
});
