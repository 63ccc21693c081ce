import type { ReportBlock } from '../../core/report-model';
import { parseTextRuns, type TextRun } from '../../core/text-runs';
import type { ReportContext } from './report-context';
import { sentenceRuns } from './symbol-runs';

const kinds = { 'anode-half': 'an anode half cell', 'cathode-half': 'a cathode half cell', full: 'a full cell' } as const;

/** By which conventions the cycling was evaluated, as this run did it. */
export function cyclingParagraph({ input }: ReportContext): ReportBlock {
  const { cycling } = input;
  const of = cycling.map(({ sample, kind, mass_mg, massOf }) => {
    const mass = mass_mg === null ? 'mass not stated' : `${Number(mass_mg.toPrecision(5))} mg${massOf === null ? '' : ` of ${massOf}`}`;
    return `${sample}: ${kind === null ? 'kind of cell not stated' : kinds[kind]}, ${mass}`;
  });
  const counted = cycling.some(({ cyclesFrom }) => cyclesFrom === 'current');
  const assumptions = [...new Set(cycling.flatMap((result) => result.assumptions))];
  const runs: TextRun[] = [
    ...parseTextRuns(
      `Capacities are ∫*I* d*t* and energies ∫*EI* d*t* of the measured rows (Arctrace ${input.version})${counted ? '; cycles were counted from the sign of the current where the file has none' : ''}. ` +
        'Coulombic efficiency is released over stored charge of the same cycle; retention is the capacity over that of the reference cycle, and the decay is linear since then. ',
    ),
    ...sentenceRuns(`${of.join('; ')}.${assumptions.length === 0 ? '' : ` ${assumptions.join(' ')}`}`),
  ];
  return { kind: 'paragraph', lead: 'Cycling.', runs };
}
