import { describe, expect, it } from 'vitest';
import type { ImpedanceRecording, TimeSeriesRecording } from '../../src/core/recording';
import { makeFileHead } from '../../src/import/make-file-head';
import { readInstrumentFile } from '../../src/import/read-instrument-file';
import { readers, readersByFileName } from '../../src/import/registry';
import type { ExpectedSpectrum, Sample, Writer } from '../writers/sample';

const writers = import.meta.glob<Writer>('../writers/*-*.ts', { eager: true });
const samplesOf = (id: string): Sample[] => writers[`../writers/${id}.ts`]?.samples() ?? [];

describe.each(Object.entries(readersByFileName))('reader %s', (fileName, reader) => {
  it('has its file name as id and says where its facts come from', () => {
    expect(reader.id).toBe(fileName);
    expect(reader.source.length).toBeGreaterThan(20);
    expect(reader.instrument).not.toBe('');
    expect(reader.extensions.every((extension) => extension.startsWith('.'))).toBe(true);
  });

  it('has a writer in test/writers that makes samples', () => {
    expect(samplesOf(reader.id).length).toBeGreaterThan(0);
  });

  it.each(samplesOf(reader.id))('alone claims its sample with $title', (sample) => {
    const head = makeFileHead(sample);
    const claiming = readers.filter((candidate) => candidate.fallback === reader.fallback && candidate.canRead(head));
    expect(claiming.map((candidate) => candidate.id)).toEqual([reader.id]);
    if (reader.fallback) expect(readers.filter((candidate) => !candidate.fallback && candidate.canRead(head))).toEqual([]);
  });

  it.each(samplesOf(reader.id))('decides by content, not by ending: its sample with $title under another name', (sample) => {
    expect(readInstrumentFile({ name: 'renamed.dat', bytes: sample.bytes }).reader).toBe(reader.id);
  });

  it.each(samplesOf(reader.id))('gives the numbers that its sample with $title was written from', (sample) => {
    const { recordings } = readInstrumentFile(sample);
    const spectra = recordings.filter((recording): recording is ImpedanceRecording => recording.technique === 'eis');
    const series = recordings.filter((recording): recording is TimeSeriesRecording => recording.technique !== 'eis');
    expect(spectra).toHaveLength(sample.spectra.length);
    for (const [k, expected] of sample.spectra.entries()) compareSpectrum(spectra[k] as ImpedanceRecording, expected, sample.tolerance);
    expect(series).toHaveLength(sample.series.length);
    for (const [k, expected] of sample.series.entries()) {
      for (const [name, values] of Object.entries(expected.columns)) {
        const column = series[k]?.series.columns.find((candidate) => candidate.quantity === name || candidate.sourceName === name);
        compareNumbers(column?.values, values, sample.tolerance, name);
      }
    }
  });
});

function compareSpectrum(recording: ImpedanceRecording, expected: ExpectedSpectrum, tolerance: number): void {
  if (expected.cycle !== undefined) expect(recording.tags.cycle).toBe(expected.cycle);
  compareNumbers(recording.spectrum.frequency_Hz, expected.frequency_Hz, tolerance, 'frequency_Hz');
  compareNumbers(recording.spectrum.zReal_ohm, expected.zReal_ohm, tolerance, 'zReal_ohm');
  compareNumbers(recording.spectrum.zImag_ohm, expected.zImag_ohm, tolerance, 'zImag_ohm');
}

/** Element by element: a reader that gives numbers of the right count in the wrong order must fail. */
function compareNumbers(actual: Float64Array | undefined, expected: readonly number[], tolerance: number, what: string): void {
  expect(actual?.length, `${what}: count`).toBe(expected.length);
  for (const [k, value] of expected.entries()) {
    const seen = (actual as Float64Array)[k] as number;
    const agrees = Number.isNaN(value) ? Number.isNaN(seen) : Math.abs(seen - value) <= tolerance * Math.abs(value);
    expect(agrees, `${what}[${k}]: ${seen} read, ${value} written`).toBe(true);
  }
}
