import type { FittedParameter, Roles } from '../../core/fit-result';
import type { ReportCell } from '../../core/report-model';
import { roleStanding } from '../../core/role-standing';
import { derivedOrigin, measureOrigin, parameterOrigin, roleOrigin } from './fit-origin';
import type { Footnotes } from './footnotes';
import type { FittedSpectrum, ReportContext } from './report-context';

const held = 'Held at this value, not fitted.';
const zero = 'Rests on its bound: zero as far as the data can show.';
const onBound = 'Rests on its bound, so it has no error of its own.';
const unsplit = 'Two arcs are present and cannot be told apart: their sum is given, its error from the full covariance.';

const roleNames: Partial<Record<keyof Roles, string>> = { Rs_ohm: 'Rs', Rsei_ohm: 'Rsei', Rct_ohm: 'Rct', sigmaW_ohmPerSqrtS: 'sigmaW' };

/** Makes the cells of one table: numbers with their errors, refusals with their footnotes, each with its origin. */
export class FitCells {
  constructor(
    private readonly context: ReportContext,
    private readonly footnotes: Footnotes,
  ) {}

  /** Rsei and Rct are reported as their sum: the sum is certain, the parts are not. */
  static isUnsplit({ result }: FittedSpectrum): boolean {
    return result.arcs === 'two, cannot be split' && result.roles.RseiPlusRct_ohm !== null;
  }

  role(fit: FittedSpectrum, key: keyof Roles): ReportCell {
    const { result } = fit;
    const value = result.roles[key];
    const standing = roleStanding(result, key);
    if (value === null || standing === null) return { kind: 'missing' };
    const error = result.roleErrors[key];
    const origin = this.context.keepOrigin(fit.id, roleOrigin(fit, key, error));
    if (standing === 'zero') return { kind: 'text', runs: [{ text: '≈ 0' }], notes: [this.footnotes.mark(zero)] };
    if (standing === 'not-determined') return this.refused(whyNot(fit, key), origin);
    const notes = standing === 'fixed' ? [this.footnotes.mark(held)] : [];
    return { kind: 'number', value, ...error, digits: 4, notes, origin };
  }

  /** One cell over the columns of Rsei and Rct. */
  sumOfArcs(fit: FittedSpectrum): ReportCell {
    const cell = this.role(fit, 'RseiPlusRct_ohm');
    if (cell.kind === 'missing') return cell;
    const notes = [...cell.notes, this.footnotes.mark(unsplit)];
    return cell.kind === 'number' ? { ...cell, lead: 'sum', span: 2, notes } : { kind: 'text', runs: [{ text: 'n.d.' }], notes, span: 2 };
  }

  /** Of one electrode of a symmetric cell. */
  oneElectrode(fit: FittedSpectrum, key: string): ReportCell {
    const { oneElectrode } = fit.result;
    const value = oneElectrode?.values[key];
    if (value === undefined || FitCells.isUnsplit(fit)) return { kind: 'missing' };
    const error = oneElectrode?.errors[key] ?? { standardError: null, ci95: null };
    if (error.standardError === null || error.standardError >= value) return { kind: 'missing' };
    return { kind: 'number', value, ...error, digits: 4, notes: [] };
  }

  derived(fit: FittedSpectrum, key: string): ReportCell {
    const number = fit.result.derived[key];
    if (number === undefined) return { kind: 'missing' };
    const { value, standardError, ci95, notDetermined } = number;
    if (value === null && notDetermined === undefined) return { kind: 'missing' };
    const origin = this.context.keepOrigin(fit.id, derivedOrigin(fit, key, number));
    if (value === null) return this.refused(notDetermined ?? '', origin);
    return { kind: 'number', value, standardError, ci95, digits: 3, notes: [], origin };
  }

  parameter(fit: FittedSpectrum, parameter: FittedParameter): ReportCell {
    const { value, standardError, ci95, fixed, atBound } = parameter;
    const origin = this.context.keepOrigin(fit.id, parameterOrigin(fit, parameter));
    if (standardError === null && !fixed && !atBound) {
      return this.refused('This spectrum does not determine it: the fit gives no standard error.', origin);
    }
    const notes = fixed ? [this.footnotes.mark(held)] : atBound ? [this.footnotes.mark(onBound)] : [];
    return { kind: 'number', value, standardError, ci95, digits: atBound || fixed ? 4 : 3, notes, origin };
  }

  /** A measure of the fit, which has no error. */
  measure(fit: FittedSpectrum, quantity: string, value: number, unit: string, formula: string, digits: number | 'exact' = 3): ReportCell {
    const origin = this.context.keepOrigin(fit.id, measureOrigin(fit, quantity, value, unit, formula));
    return { kind: 'number', value, standardError: null, ci95: null, digits, notes: [], origin };
  }

  private refused(reason: string, origin: string): ReportCell {
    return { kind: 'refused', reason, notes: [this.footnotes.mark(reason)], origin };
  }
}

function whyNot({ result }: FittedSpectrum, key: keyof Roles): string {
  const role = roleNames[key];
  const name = result.parameters.find((parameter) => parameter.role === role)?.name;
  const why = result.warnings.find(
    ({ code, message }) => /NOT_DETERMINED|AT_BOUND/.test(code) && name !== undefined && message.startsWith(name),
  );
  return why?.message ?? 'This spectrum does not determine it: its standard error is as large as its value, or there is none.';
}
