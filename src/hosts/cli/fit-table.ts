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
      return roleCell(result, key);
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

/** value(error); n.d. where the error is as large as the value; →0 where the data show none. */
function roleCell({ roles, roleErrors, parameters }: FitResult, key: keyof Roles): string {
  const [value, { standardError }] = [roles[key], roleErrors[key]];
  if (value === null) return '–';
  if (standardError !== null) return standardError < value ? formatUncertainty(value, standardError).text : 'n.d.';
  const held = parameters.find(({ role }) => role === key.split('_')[0]);
  if (held?.atBound !== true) return formatUncertainty(value, null).text;
  return value < 1e-4 * (roles.Rtot_ohm ?? Number.POSITIVE_INFINITY) ? '→0' : '→∞';
}

function cycleOf({ cycle }: FitResult | FailedFit): string {
  return cycle === null || cycle === undefined ? '' : cycle === 0 ? 'fresh' : String(cycle);
}
