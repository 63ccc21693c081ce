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
    const groups = [
      ...Map.groupBy(numbers, ({ number }) =>
        statedOf(number)
          .map(({ symbol, from, ...input }) => `${symbol} ${insertedText({ symbol, from, ...input })} ${from}`)
          .join(),
      ),
    ];
    const several = groups.length > 1;
    const stated = groups.flatMap(([, members], k): TextRun[] => {
      const values = statedRuns(members[0]!.number);
      if (values.length === 0) return [];
      const who = membersInWords(
        members.map(({ fit }) => fit),
        fits,
      );
      return [...sentenceRuns(several ? `${k === 0 ? ',' : ';'} ${who}: ` : ' with '), ...values];
    });
    const nominal = first.number.remarks.find((remark) => remark.startsWith('Nominal'));
    return [
      [
        ...formulaRuns(first.number.formula),
        ...parseTextRuns(context.references.cite(first.number.source)),
        ...stated,
        ...sentenceRuns(`.${nominal === undefined ? '' : ` ${nominal}`}`),
      ],
    ];
  });
}

/** One formula for all these numbers, with what of the cell record is the same for all of them. */
export function formulaNote(context: ReportContext, numbers: readonly DerivedQuantity[]): TextRun[][] {
  const [first] = numbers;
  if (first === undefined) return [];
  const written = ({ symbol, from, ...input }: InsertedValue) => `${symbol} ${insertedText({ symbol, from, ...input })}`;
  const ofRecord = (number: DerivedQuantity) => statedOf(number).filter(({ from }) => from === 'cell record' || from === 'assumed');
  const shared = ofRecord(first).filter((input) =>
    numbers.every((number) => ofRecord(number).some((one) => written(one) === written(input))),
  );
  const stated = statedList(shared);
  return [
    [
      ...formulaRuns(first.formula),
      ...parseTextRuns(context.references.cite(first.source)),
      ...(stated.length === 0 ? [] : [...sentenceRuns(' with '), ...stated]),
      ...sentenceRuns('.'),
    ],
  ];
}

/** What the cell record gave; constants and what the fit gave have their own place. */
function statedOf({ inputs }: DerivedQuantity): InsertedValue[] {
  return Object.values(inputs).filter(({ from }) => from !== 'fit' && from !== 'constant');
}

/** A = 1.539(15) cm², n = 1 (assumed). */
function statedRuns(number: DerivedQuantity): TextRun[] {
  return statedList(statedOf(number));
}

function statedList(inputs: readonly InsertedValue[]): TextRun[] {
  return inputs.flatMap((input, k) => [
    ...sentenceRuns(k === 0 ? '' : ', '),
    ...formulaRuns(input.symbol),
    ...sentenceRuns(` = ${insertedText(input)}${input.from === 'assumed' ? ' (assumed)' : ''}`),
  ]);
}

function membersInWords(members: readonly FittedSpectrum[], all: readonly FittedSpectrum[]): string {
  const samples = [...new Set(members.map(({ sample }) => sample))];
  const isWhole = samples.every((sample) => all.filter((one) => one.sample === sample).every((one) => members.includes(one)));
  return isWhole ? samples.join(', ') : members.map(({ place }) => place).join(', ');
}
