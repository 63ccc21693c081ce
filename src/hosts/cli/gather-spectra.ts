import type { FailedFit } from '../../core/fit-result';
import type { CommandLine } from './cli-command';
import { readSpectra, type SpectrumFound } from './read-spectra';

/** What the paths of a command gave. */
export interface GatheredSpectra {
  spectra: SpectrumFound[];
  failures: (FailedFit & { file: string })[];
  /** Files of a walked folder that hold no measurement. */
  skipped: { file: string; skipped: string }[];
  /** Said on stderr. */
  notes: string[];
}

export async function gatherSpectra(line: CommandLine): Promise<GatheredSpectra> {
  const gathered: GatheredSpectra = { spectra: [], failures: [], skipped: [], notes: [] };
  for await (const outcome of readSpectra(line)) {
    if (outcome.kind === 'spectrum') gathered.spectra.push(outcome);
    if (outcome.kind === 'failed') gathered.failures.push(outcome.failure);
    if (outcome.kind === 'skipped') {
      gathered.skipped.push(outcome.entry);
      gathered.notes.push(`${outcome.entry.file}: skipped, ${outcome.entry.skipped}`);
    }
    if (outcome.kind === 'note') gathered.notes.push(outcome.note);
  }
  return gathered;
}
