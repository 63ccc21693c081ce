import type { ReportStyle } from '../../core/report-style';

/** What the uncertainties of a table mean, as its caption says it. */
export function uncertaintyWords({ uncertainty, means }: Pick<ReportStyle, 'uncertainty' | 'means'>): string {
  if (means === 'ci95') {
    return uncertainty === 'parentheses' ? 'In brackets: 95 % intervals.' : 'The ± are 95 % intervals.';
  }
  return uncertainty === 'parentheses' ? 'In parentheses: standard error of the last digits.' : 'The ± are standard errors.';
}
