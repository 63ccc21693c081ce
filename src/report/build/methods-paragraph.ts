import type { FitResult } from '../../core/fit-result';
import type { ReportBlock } from '../../core/report-model';
import { parseTextRuns, type TextRun } from '../../core/text-runs';
import { countWords } from './count-words';
import type { FittedSpectrum, ReportContext } from './report-context';
import { sentenceRuns } from './symbol-runs';
import { weightingWords } from './weighting-words';

const levenbergMarquardt = 'doi:10.1137/0111030';
const linearKramersKronig = 'doi:10.1016/j.electacta.2014.01.034';
const akaike = 'doi:10.1093/biomet/76.2.297';
const profile = 'doi:10.2307/2347496';

/** How the impedance was analysed, in sentences that say what this run did and cite what it used, and nothing else. */
export function methodsParagraph(context: ReportContext): ReportBlock {
  const fits = context.allFitted;
  const runs = [
    ...fitting(context, fits),
    ...circuits(context, fits),
    ...choice(context, fits),
    ...validity(context, fits),
    ...leftOut(fits),
    ...intervals(context, fits),
  ];
  return { kind: 'paragraph', lead: 'Impedance analysis.', runs };
}

function fitting({ input, references }: ReportContext, fits: readonly FittedSpectrum[]): TextRun[] {
  const weightings = [...new Set(fits.map(({ result }) => weightingWords(result.weighting)))].join(' or ');
  const spectra = countWords(fits.length, 'spectrum was', 'spectra were');
  return parseTextRuns(
    `${spectra} fitted by complex non-linear least squares after Levenberg and Marquardt${references.cite(levenbergMarquardt)} with ` +
      `${weightings}, from many starting points and without starting values given by hand (Arctrace ${input.version}). `,
  );
}

/** Which circuit describes which spectra. */
function circuits(context: ReportContext, fits: readonly FittedSpectrum[]): TextRun[] {
  const { input, references } = context;
  const groups = [...Map.groupBy(fits, ({ result }) => result.circuit)];
  const sentences = groups.flatMap(([circuit, members], k): TextRun[] => {
    const known = input.circuits.find((one) => one.circuit === circuit);
    const name = context.circuitName(circuit);
    const which =
      groups.length === 1
        ? 'They were'
        : `${k === 0 ? whichSpectra(members) : lower(whichSpectra(members))} ${members.length === 1 ? 'was' : 'were'}`;
    return [
      ...sentenceRuns(`${which} described by ${name === '' ? '' : `circuit ${name}, `}`),
      { text: circuit, mono: true },
      { text: `${references.cite(...(known?.sources ?? []))}${k === groups.length - 1 ? '. ' : '; '}` },
    ];
  });
  return sentences;
}

function whichSpectra(members: readonly FittedSpectrum[]): string {
  if (members.every(({ tags }) => tags.cycle === 0)) return members.length === 1 ? 'The fresh cell' : 'The fresh cells';
  if (members.every(({ tags }) => tags.cycle !== null && tags.cycle > 0))
    return members.length === 1 ? `Cycle ${members[0]?.tags.cycle}` : 'The cycled cells';
  const places = members.map(({ place }) => place);
  return places.length <= 4 ? upper(places.join(', ')) : `${members.length} spectra (${places[0]} to ${places.at(-1)})`;
}

/** Why these circuits: the program's own words where it chose. */
function choice({ references }: ReportContext, fits: readonly FittedSpectrum[]): TextRun[] {
  const reasons = [...new Set(fits.flatMap(({ result }) => reasonOf(result) ?? []))];
  if (reasons.length === 0) return [];
  const shown = reasons.slice(0, 3).map(sentence).join(' ');
  const cited = /AICc/.test(shown) ? references.cite(akaike).trim() : '';
  return sentenceRuns(`${cited === '' ? shown : shown.replace('AICc', `AICc ${cited}`)} `);
}

function reasonOf({ circuitReason, provenance }: FitResult): string | null {
  const reason = circuitReason ?? provenance?.circuitReason ?? 'as asked for';
  return reason === 'as asked for' ? null : reason;
}

function validity({ references }: ReportContext, fits: readonly FittedSpectrum[]): TextRun[] {
  const tested = fits.filter(({ result }) => result.kramersKronig != null);
  if (tested.length === 0) return [];
  const failed = tested.filter(({ result }) => result.kramersKronig?.verdict === 'reject');
  const all =
    tested.length === fits.length ? (fits.length === 1 ? 'The spectrum' : 'All spectra') : `${tested.length} of ${fits.length} spectra`;
  const except = failed.length === 0 ? '' : `, except ${list(failed.map(({ place, sample }) => (place === '' ? sample : place)))}`;
  const test = `a linear Kramers–Kronig test at 2 % (rms)${references.cite(linearKramersKronig)}`;
  if (failed.length === tested.length) return sentenceRuns(`${all} failed ${test}. `);
  return sentenceRuns(`${all} passed ${test}${except}. `);
}

function leftOut(fits: readonly FittedSpectrum[]): TextRun[] {
  const masked = fits.filter(({ result }) => (result.provenance?.recording.rowsLeftOut.length ?? 0) > 0);
  if (masked.length === 0) return [];
  const count = (fit: FittedSpectrum) => fit.result.provenance?.recording.rowsLeftOut.length ?? 0;
  const total = masked.reduce((sum, fit) => sum + count(fit), 0);
  const where =
    masked.length <= 4 ? list(masked.map((fit) => `${count(fit)} of ${fit.place || fit.sample}`)) : `${total} of ${masked.length} spectra`;
  return sentenceRuns(`Points were left out: ${where}. `);
}

function intervals({ references, style }: ReportContext, fits: readonly FittedSpectrum[]): TextRun[] {
  const methods = new Set(fits.flatMap(({ result }) => result.parameters.flatMap(({ ciMethod }) => ciMethod ?? [])));
  const how = [
    ...(methods.has('wald') ? ['Student’s *t* in the logarithm'] : []),
    ...(methods.has('profile') ? [`the profile of the likelihood where the error is large${references.cite(profile)}`] : []),
  ];
  const shown =
    style.means === 'ci95' ? 'Intervals are 95 %' : 'Errors are standard errors from the covariance of the fit; 95 % intervals are';
  return how.length === 0 ? [] : parseTextRuns(`${shown} by ${how.join(', and by ')}.`);
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
const sentence = (text: string) => `${upper(text).replace(/\.$/, '')}.`;
const upper = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
const lower = (text: string) => (/^The /.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text);
