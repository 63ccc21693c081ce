import type { ReportBlock } from '../../core/report-model';
import { parseTextRuns } from '../../core/text-runs';
import { countWords } from './count-words';
import type { ReportContext } from './report-context';

const weppnerHuggins = 'Weppner & Huggins, J. Electrochem. Soc. 124 (1977) 1569, doi:10.1149/1.2133112';

/** How the titrations were evaluated, as this run did it. */
export function titrationParagraph({ input, references }: ReportContext): ReportBlock {
  const { titrations } = input;
  const pulses = titrations.flatMap((result) => result.pulses);
  const count = (standing: (typeof pulses)[number]['standing']) => pulses.filter((pulse) => pulse.standing === standing).length;
  const forms = [...new Set(titrations.map(({ form }) => form))];
  const windows = [...new Set(titrations.map(({ window }) => (window === null ? '' : `${percent(window[0])}–${percent(window[1])} %`)))];
  const spheres = titrations.some(({ shape }) => shape === 'sphere');
  const left = [
    ...(count('refused') > 0 ? [`${count('refused')} are refused`] : []),
    ...(count('left-out') > 0 ? [`${count('left-out')} left out by hand`] : []),
    ...(count('doubted') > 0 ? [`${count('doubted')} in doubt`] : []),
  ];
  const sentences = [
    `${countWords(pulses.length, 'pulse was', 'pulses were')} found in the current and evaluated after Weppner and Huggins${references.cite(weppnerHuggins)} (Arctrace ${input.version}).`,
    forms.includes('end-point') ? 'Δ*E*_{τ} is *E*(τ) − *E*(0^{+}).' : 'Δ*E*_{τ} is the slope of *E* against *t*^{1/2} times τ^{1/2}.',
    `The line was taken over ${windows.every((one) => one === '') ? '10–100 % of the pulse, shortened where it is curved (*R*^{2} < 0.99)' : `${windows.filter((one) => one !== '').join(' or ')} of the pulse`}; *E*(0^{+}) is its intercept, so that the *IR* drop is out.`,
    ...(spheres ? ['For spheres D is corrected for the curvature of the particle.'.replace('D', '*D*')] : []),
    ...(left.length === 0 ? [] : [`Of these pulses ${left.join(', ')}; they do not count in the means.`]),
  ];
  return { kind: 'paragraph', lead: 'Titration.', runs: parseTextRuns(sentences.join(' ')) };
}

const percent = (fraction: number) => Number((100 * fraction).toPrecision(3));
