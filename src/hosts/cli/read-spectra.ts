import { type SeriesItem, spectraOf } from '../../app/batch';
import type { KeptFit } from '../../app/project-file/project-items';
import type { Finding } from '../../core/finding';
import type { FailedFit } from '../../core/fit-result';
import type { CommandLine } from './cli-command';
import { cycleRanges } from './cycle-ranges';
import { type ReadOutcome, readPaths } from './read-paths';
import { readingChoice } from './reading-options';

/** What the paths of a command give, in their order. A note is said on stderr: what was passed over and why. */
export type SpectrumOutcome =
  | { kind: 'spectrum'; item: SeriesItem; warnings: Finding[]; source: ReadOutcome; kept?: KeptFit }
  | { kind: 'failed'; failure: FailedFit & { file: string } }
  | { kind: 'skipped'; entry: { file: string; skipped: string } }
  | { kind: 'note'; note: string };

export type SpectrumFound = Extract<SpectrumOutcome, { kind: 'spectrum' }>;

/** Every impedance spectrum of the files and folders named, those of `--cycles` where it is given. */
export async function* readSpectra(line: CommandLine): AsyncGenerator<SpectrumOutcome> {
  const wanted = cycleRanges(line.text('cycles'));
  const namedFiles = new Set(line.paths);
  let found = 0;
  for await (const outcome of readPaths(line.paths, await readingChoice(line))) {
    const { file } = outcome;
    if (outcome.kind === 'failed') yield { kind: 'failed', failure: { name: file, file, error: outcome.error } };
    if (outcome.kind === 'skipped') yield { kind: 'skipped', entry: { file, skipped: outcome.reason } };
    if (outcome.kind !== 'read') continue;
    const { recordings, warnings, instrument } = outcome.imported;
    const spectra: { item: SeriesItem; kept?: KeptFit }[] =
      outcome.project?.spectra ?? spectraOf(outcome.imported, file, outcome.sha256).map((item) => ({ item }));
    if (spectra.length === 0 && namedFiles.has(file)) {
      const techniques = recordings.map(({ technique }) => technique);
      yield { kind: 'failed', failure: withoutImpedance(file, instrument, techniques) };
    }
    for (const { message } of warnings) yield { kind: 'note', note: `${file}: ${message}` };
    for (const { item, kept } of spectra) {
      if (!wanted(item.recording.tags.cycle)) continue;
      found++;
      yield { kind: 'spectrum', item, warnings, source: outcome, ...(kept === undefined ? {} : { kept }) };
    }
  }
  const cycles = line.text('cycles');
  if (cycles !== undefined && found === 0) yield { kind: 'note', note: `no spectrum has a cycle within --cycles ${cycles}` };
}

function withoutImpedance(file: string, instrument: string, techniques: string[]): FailedFit & { file: string } {
  const seen =
    techniques.length === 0
      ? 'no recording'
      : `${techniques.length} recording${techniques.length > 1 ? 's' : ''} (${[...new Set(techniques)].join(', ')})`;
  return {
    name: file,
    file,
    error: {
      code: 'NO_IMPEDANCE',
      message: `This ${instrument} file holds ${seen} and no impedance`,
      file,
      expected: 'at least one impedance spectrum (frequency, Re Z, Im Z)',
    },
  };
}
