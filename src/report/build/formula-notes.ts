import type { DerivedQuantity, InsertedValue } from '../../core/derived-quantity';
import { insertedText } from '../../core/inserted-text';
import { parseTextRuns, type TextRun } from '../../core/text-runs';
import type { FittedSpectrum, ReportContext } from './report-context';
import { formulaRuns, sentenceRuns } from './symbol-runs';

/** Below the table: each formula with what was put in from the cell record, by sample where they differ. */
export function formulaNotes(context: ReportContext, fits: readonly FittedSpectrum[], keys: readonly string[]): TextRun[][] {
  return keys.flatMap((key) => {
    const numbers = fits.flatMap((fit) => (fit.result.derived[key]?.value == null ? [] : [{ fit, number: fit.result.derived[key] }]));
    const [first] = numbers;
    if (first === undefined) return [];
    const groups = [...Map.groupBy(numbers, ({ number }) => statedOf(number))];
    const several = groups.length > 1;
    const stated = groups.map(([values, members]) =>
      values === ''
        ? ''
        : `${
            several
              ? ` ${membersInWords(
                  members.map(({ fit }) => fit),
                  fits,
                )}:`
              : ' with'
          } ${values}`,
    );
    const cited = context.references.cite(first.number.source);
    const nominal = first.number.remarks.find((remark) => remark.startsWith('Nominal'));
    return [
      [
        ...formulaRuns(first.number.formula),
        ...parseTextRuns(cited),
        ...sentenceRuns(`${several ? ',' : ''}${stated.join(';')}.${nominal === undefined ? '' : ` ${nominal}`}`),
      ],
    ];
  });
}

/** A = 1.539(15) cm², n = 1 (assumed); constants and what the fit gave have their own place. */
function statedOf({ inputs }: DerivedQuantity): string {
  const isStated = ({ from }: InsertedValue) => from !== 'fit' && from !== 'constant';
  return Object.values(inputs)
    .filter(isStated)
    .map((input) => `${input.symbol} = ${insertedText(input)}${input.from === 'assumed' ? ' (assumed)' : ''}`)
    .join(', ');
}

function membersInWords(members: readonly FittedSpectrum[], all: readonly FittedSpectrum[]): string {
  const samples = [...new Set(members.map(({ sample }) => sample))];
  const isWhole = samples.every((sample) => all.filter((one) => one.sample === sample).every((one) => members.includes(one)));
  return isWhole ? samples.join(', ') : members.map(({ place }) => place).join(', ');
}
