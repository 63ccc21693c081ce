import { describe, expect, it } from 'vitest';
import { readInstrumentFile } from '../../src/import/read-instrument-file';
import { readersByFileName } from '../../src/import/registry';
import type { Sample, Writer } from '../writers/sample';

const writers = import.meta.glob<Writer>('../writers/*-*.ts', { eager: true });
const samplesOf = (id: string): Sample[] => writers[`../writers/${id}.ts`]?.samples() ?? [];

// Hosts read files into memory that threads share.
describe.each(Object.keys(readersByFileName))('reader %s', (id) => {
  it.each(samplesOf(id))('reads its sample with $title from shared memory as from its own', (sample) => {
    const shared = new Uint8Array(new SharedArrayBuffer(sample.bytes.length));
    shared.set(sample.bytes);
    expect(readInstrumentFile({ ...sample, bytes: shared })).toEqual(readInstrumentFile(sample));
  });
});
