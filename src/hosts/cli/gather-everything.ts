import { type SeriesOfFiles, seriesOf, spectraOf } from '../../app/batch-report';
import type { CommandLine } from './cli-command';
import { cycleRanges } from './cycle-ranges';
import type { GatheredSpectra } from './gather-spectra';
import { readPaths } from './read-paths';
import { readingChoice } from './reading-options';

/** What the paths of a command hold of any technique. */
export interface GatheredEverything extends GatheredSpectra {
  series: SeriesOfFiles;
}

/** Everything that can be evaluated in the files and folders named; a file that is named and holds nothing of the kind is a failure. */
export async function gatherEverything(line: CommandLine): Promise<GatheredEverything> {
  const series = { cv: [], gitt: [], cycling: [] } as { [T in keyof SeriesOfFiles]: SeriesOfFiles[T][number][] };
  const gathered: GatheredEverything = { spectra: [], failures: [], skipped: [], notes: [], series };
  const wanted = cycleRanges(line.text('cycles'));
  const namedFiles = new Set(line.paths);
  for await (const outcome of readPaths(line.paths, await readingChoice(line))) {
    const { file } = outcome;
    if (outcome.kind === 'failed') gathered.failures.push({ name: file, file, error: outcome.error });
    if (outcome.kind === 'skipped') {
      gathered.skipped.push({ file, skipped: outcome.reason });
      gathered.notes.push(`${file}: skipped, ${outcome.reason}`);
    }
    if (outcome.kind !== 'read') continue;
    const { imported, sha256, project } = outcome;
    const spectra = project?.spectra ?? spectraOf(imported, file, sha256).map((item) => ({ item }));
    const found = {
      cv: seriesOf(imported, file, ['cv'], sha256),
      gitt: seriesOf(imported, file, ['gitt'], sha256),
      cycling: seriesOf(imported, file, ['cycling', 'cp'], sha256),
    };
    series.cv.push(...found.cv);
    series.gitt.push(...found.gitt);
    series.cycling.push(...found.cycling);
    if (namedFiles.has(file) && spectra.length + found.cv.length + found.gitt.length + found.cycling.length === 0) {
      const message = `This ${imported.instrument} file holds nothing that can be evaluated`;
      const expected = 'impedance, voltammograms at several scan rates, a titration or cycling';
      gathered.failures.push({ name: file, file, error: { code: 'NO_DATA', message, file, expected } });
    }
    gathered.notes.push(...imported.warnings.map(({ message }) => `${file}: ${message}`));
    const warnings = imported.warnings;
    const chosen = spectra.filter(({ item }) => wanted(item.recording.tags.cycle));
    gathered.spectra.push(...chosen.map((one) => ({ kind: 'spectrum' as const, ...one, warnings, source: outcome })));
  }
  return gathered;
}
