import { describe, expect, it } from 'vitest';
import { ReadError } from '../../src/core/errors';
import { type SeededRandom, seededRandom } from '../../src/core/seeded-random';
import type { MappingChoice } from '../../src/import/mapping/mapping-choice';
import { parseColumnMapping } from '../../src/import/mapping/parse-column-mapping';
import { readInstrumentFile } from '../../src/import/read-instrument-file';
import { readers } from '../../src/import/registry';
import { cpuTime_ms } from '../cpu-time';
import type { Writer } from '../writers/sample';

const writers = import.meta.glob<Writer>('../writers/*-*.ts', { eager: true });
interface Fuzzed {
  title: string;
  name: string;
  bytes: Uint8Array;
  mappings?: MappingChoice;
}

/** Mutations a reader; many more by `ARCTRACE_FUZZ=10000`. */
const mutations = Number(process.env.ARCTRACE_FUZZ ?? 300);
const slowest_ms = 2000;

/** Texts that are read as a person's mapping says; the file that no reader claims is read by nothing else. */
const mapped: readonly Fuzzed[] = [
  ['impedance', 'A B C\n1000 10 2\n100 20 8\n10 30 4\n1 40 9\nA B C\n1000 11 3\n100 21 9\n', 'frequency=1,zReal=2,zImag=C:mohm:negative'],
  ['decimal commas', 'Messung\nw;z;p\n628,3;2;0,1\n62,8;3;0,2\n6,28;4;0,3\n', 'angularFrequency=w,zModulus=z,phase=p:rad'],
  [
    'a time series',
    't,U,I,n\n0-00:00:01,3500,10,1\n0-00:00:02,3600,20,1\nend\n0-00:00:03,3600,20,2\n',
    'time=t:h,potential=U:mV,current=I:mA:negative,cycle=n',
  ],
  ['a time series by blanks', '# x y\n 1.5  3 4\n 2.5  4 5\n', 'time=1:min,potential=2,current=3:uA,skip=1,separator=blank'],
].map(([title, text, columns]) => ({
  title: title as string,
  name: 'mapped.txt',
  bytes: new TextEncoder().encode(text),
  mappings: { given: parseColumnMapping(columns as string) },
}));

const fuzzed: readonly (readonly [string, readonly Fuzzed[]])[] = [
  ...readers.map(({ id }) => [`reader ${id}`, writers[`../writers/${id}.ts`]?.samples() ?? []] as const),
  ['a mapping of columns', mapped],
];

describe.each(fuzzed)('%s', (_title, samples) => {
  it(`reads or refuses ${mutations} damaged files in words, without hanging`, { timeout: 60_000 + 20 * mutations }, () => {
    const random = seededRandom(20261120);
    for (let k = 0; k < mutations; k++) {
      const sample = samples[k % samples.length] as Fuzzed;
      const bytes = mutate(sample.bytes, random);
      const start = cpuTime_ms();
      const outcome = readOrRefuse({ name: sample.name, bytes }, sample.mappings);
      expect(cpuTime_ms() - start, `mutation ${k} of ${sample.title}`).toBeLessThan(slowest_ms);
      expect(outcome, `mutation ${k} of ${sample.title}`).toBe('in words');
    }
  });

  it.each(samples)('refuses its sample with $title cut at any byte, or reads what is whole', (sample) => {
    const step = Math.max(1, Math.floor(sample.bytes.length / 200));
    for (let length = 0; length < sample.bytes.length; length += step) {
      expect(readOrRefuse({ name: sample.name, bytes: sample.bytes.slice(0, length) }, sample.mappings), `cut at ${length}`).toBe(
        'in words',
      );
    }
  });
});

/** 'in words' for recordings that hold together and for errors that were foreseen; else what went wrong. */
function readOrRefuse(file: { name: string; bytes: Uint8Array }, mappings?: MappingChoice): string {
  try {
    for (const recording of readInstrumentFile(file, readers, mappings).recordings) {
      if (recording.technique === 'eis') {
        const { frequency_Hz, zReal_ohm, zImag_ohm } = recording.spectrum;
        if (zReal_ohm.length !== frequency_Hz.length || zImag_ohm.length !== frequency_Hz.length) return 'a spectrum of unequal columns';
        if (!frequency_Hz.every((value, k) => value > 0 && Number.isFinite((zReal_ohm[k] as number) + (zImag_ohm[k] as number)))) {
          return 'a spectrum with points that are no numbers';
        }
      } else if (recording.series.columns.some((column) => column.values.length !== recording.series.rows)) {
        return 'a series of unequal columns';
      }
    }
    return 'in words';
  } catch (error) {
    if (!(error instanceof ReadError)) return `${error}`;
    const foreseen = !error.message.includes('could not be read as');
    const complete = error.details.file !== undefined && error.details.expected !== undefined;
    return foreseen && complete ? 'in words' : `${error.message} (${error.cause})`;
  }
}

/** One to five damages: flipped bytes, a cut, a piece doubled, removed or overwritten, a number made huge. */
function mutate(original: Uint8Array, random: SeededRandom): Uint8Array {
  let bytes: Uint8Array = original.slice();
  const below = (limit: number) => Math.floor(random.uniform() * limit);
  for (let count = 1 + below(5); count > 0 && bytes.length > 0; count--) {
    const at = below(bytes.length);
    const length = 1 + below(Math.min(64, bytes.length - at));
    const kind = below(7);
    if (kind <= 1) bytes[at] = below(256);
    else if (kind === 2) bytes = bytes.slice(0, at);
    else if (kind === 3) bytes = joined(bytes.subarray(0, at + length), bytes.subarray(at));
    else if (kind === 4) bytes = joined(bytes.subarray(0, at), bytes.subarray(at + length));
    else if (kind === 5) bytes.fill(below(2) * 255, at, at + Math.min(length, 8));
    else bytes = joined(bytes.subarray(0, at), new TextEncoder().encode('9'.repeat(length)), bytes.subarray(at));
  }
  return bytes;
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
