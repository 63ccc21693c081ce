import type { TextRun } from '../../core/text-runs';
import type { ReportInput } from '../report-input';
import { countWords } from './count-words';
import type { FittedSpectrum, ReportContext } from './report-context';
import { sentenceRuns } from './symbol-runs';

/** What a reader should know of single fits and files: by kind, with where it holds; nothing that was flagged is kept quiet. */
export function remarks(context: ReportContext): TextRun[][] {
  const { input, allFitted } = context;
  const flags = allFitted.flatMap((fit) =>
    (fit.result.flags ?? []).filter(({ code }) => code !== 'STALE').map((flag) => ({ ...flag, fit })),
  );
  const byKind = [...Map.groupBy(flags, ({ code }) => code).values()].map((group) => {
    const [first] = group as [(typeof group)[0]];
    if (group.length === 1) return `${nameOf(first.fit)}: ${first.message}${accepted(first.fit)}`;
    const same = group.every(({ message }) => message === first.message);
    const where = placesInWords(group.map(({ fit }) => fit));
    return same ? `${where}: ${first.message}` : `${where}, as at ${nameOf(first.fit)}: ${first.message}`;
  });
  const duplicates = allFitted.flatMap((fit) =>
    fit.result.warnings.filter(({ code }) => code === 'DUPLICATE_SPECTRUM').map(({ message }) => ({ fit, message })),
  );
  const stale = allFitted.filter((fit) => fit.stale !== null);
  return [
    ...stale.map((fit) => `${nameOf(fit)}: these numbers are old. ${fit.stale}`),
    ...byKind,
    ...(duplicates.length === 0
      ? []
      : [
          `${placesInWords(duplicates.map(({ fit }) => fit))}: ${duplicates.length === 1 ? duplicates[0]?.message : `the same numbers twice. ${duplicates[0]?.message}`}`,
        ]),
    ...seriesWarnings(input),
    ...input.failures.map(({ name, error }) => `${name} could not be read: ${error.message}`),
  ].map(sentenceRuns);
}

/** What was said of the time series, each once. */
function seriesWarnings({ voltammetry, titrations, cycling }: ReportInput): string[] {
  const said = [...voltammetry, ...titrations, ...cycling].flatMap(({ sample, warnings }) =>
    warnings.map(({ message }) => `${sample}: ${message}`),
  );
  return [...new Set(said)];
}

function placesInWords(fits: readonly FittedSpectrum[]): string {
  const samples = [...Map.groupBy(fits, ({ sample }) => sample)];
  const count = countWords(fits.length, 'spectrum', 'spectra');
  const places = samples.map(([sample, own]) => {
    const shown = own.slice(0, 12).map(({ place, result }) => (place === '' ? result.id : place.replace(/^cycle /, '')));
    const kind = own.every(({ place }) => /^(cycle|fresh)/.test(place)) ? 'cycle ' : '';
    return `${samples.length > 1 ? `${sample}, ` : ''}${kind}${shown.join(', ')}${own.length > shown.length ? ` and ${own.length - shown.length} more` : ''}`;
  });
  return `${count} (${places.join('; ')})`;
}

function nameOf({ place, sample, result }: FittedSpectrum): string {
  return place === '' ? `${sample}, ${result.id}` : place;
}

function accepted({ accepted: isAccepted }: FittedSpectrum): string {
  return isAccepted ? ' Looked at and accepted.' : '';
}
