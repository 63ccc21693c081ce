import type { ReportBlock } from '../../core/report-model';
import { parseTextRuns } from '../../core/text-runs';
import { countWords } from './count-words';
import type { ReportContext } from './report-context';

const separation = 'doi:10.1021/jp074464w';
const outerCharge = 'doi:10.1016/0013-4686(90)85068-X';

/** How the voltammograms were analysed, as this run did it. */
export function voltammetryParagraph({ input, references }: ReportContext): ReportBlock {
  const results = input.voltammetry;
  const rates = results.flatMap(({ rates_VPerS }) => rates_VPerS).map((rate) => 1e3 * rate);
  const count = new Set(rates).size;
  const short = (value: number) => String(Number(value.toPrecision(4)));
  const hasPeaks = results.some(({ peaks }) => peaks.length > 0);
  const hasShares = results.some(({ shares }) => shares.length > 0);
  const corrected = results.flatMap(({ resistance }) => (resistance === null ? [] : [resistance]));
  const typed = results.some(({ recordings }) => recordings.some(({ rateFrom }) => rateFrom === 'typed'));
  const marked = results.flatMap(({ markedFraction }) => markedFraction ?? []);
  const sentences = [
    `${countWords(count, 'scan rate', 'scan rates')}${count > 1 ? ` from ${short(Math.min(...rates))} to ${short(Math.max(...rates))} mV s^{−1}` : ` of ${short(rates[0] ?? 0)} mV s^{−1}`}${typed ? ', partly given by hand,' : ''} ${count === 1 ? 'was' : 'were'} analysed (Arctrace ${input.version}), one cycle of each, the last complete one where no other was chosen.`,
    ...(corrected.length === 0
      ? ['Potentials are as measured, without *iR* correction.']
      : [
          `Potentials were corrected for *iR* with ${corrected.map(({ value_ohm, from }) => `${short(value_ohm)} Ω (${from})`).join(', ')}.`,
        ]),
    ...(hasPeaks
      ? ['Peaks were followed over the rates; *b* is the slope of log |*i*_{p}| against log *v* by least squares, with Student’s *t*.']
      : []),
    ...(hasShares
      ? [
          `The current was separated at each potential as *i* = *k*_{1}*v* + *k*_{2}*v*^{1/2}${references.cite(separation)}, sweeps apart, by regression of *i*/*v*^{1/2} on *v*^{1/2}; the capacitive current is *k*_{1}*v* between zero and the measured current.`,
        ]
      : []),
    ...(marked.length > 0 && Math.max(...marked) > 0
      ? [
          `Potentials at which a coefficient is negative or the model does not fit are marked, ${short(100 * Math.max(...marked))} % of them at most.`,
        ]
      : []),
    ...(results.some(({ trasatti }) => trasatti !== null && trasatti.outerShare !== null)
      ? [`Outer and total charge are extrapolated after Trasatti${references.cite(outerCharge)}.`]
      : []),
  ];
  return { kind: 'paragraph', lead: 'Voltammetry.', runs: parseTextRuns(sentences.join(' ')) };
}
