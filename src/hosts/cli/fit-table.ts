import type { FailedFit, FitResult, Roles } from '../../core/fit-result';
import { formatUncertainty } from '../../core/format-uncertainty';
import { textTable } from './text-table';

/** The series table people read on a terminal: value(standard error), a row a spectrum. */
export function fitTable(results: readonly (FitResult | FailedFit)[]): string {
  const header = ['sample', 'cycle', 'Rs/Ω', 'Rsei/Ω', 'Rct/Ω', 'Rsei+Rct/Ω', 'σw/Ω·s^-½', 'rms/%', 'agree', 'notes'];
  const rows = results.map((result) => {
    if (!('parameters' in result))
      return [result.sample ?? result.name, cycleOf(result), '', '', '', '', '', '', '', `${result.error.message}`];
    const cell = (key: keyof Roles) => {
      const value = result.roles[key];
      return value === null ? '–' : formatUncertainty(value, result.roleErrors[key].standardError).text;
    };
    const split = result.arcs !== 'two, cannot be split';
    return [
      result.sample,
      cycleOf(result),
      cell('Rs_ohm'),
      split ? cell('Rsei_ohm') : 'sum →',
      split ? cell('Rct_ohm') : 'sum →',
      cell('RseiPlusRct_ohm'),
      cell('sigmaW_ohmPerSqrtS'),
      result.rmsResidual_percent.toPrecision(2),
      `${result.agreeingStarts}/${result.starts}`,
      result.warnings.map(({ code }) => code).join(' '),
    ];
  });
  return textTable(header, rows);
}

function cycleOf({ cycle }: FitResult | FailedFit): string {
  return cycle === null || cycle === undefined ? '' : cycle === 0 ? 'fresh' : String(cycle);
}
