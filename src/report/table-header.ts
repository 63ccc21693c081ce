import type { ReportColumn } from '../core/report-model';
import type { ReportStyle } from '../core/report-style';
import type { TextRun } from '../core/text-runs';

/** What stands over a column: name, power of ten and unit, "*D* (10⁻¹⁴ cm² s⁻¹)" or "*D* / 10⁻¹⁴ cm² s⁻¹". */
export function columnTitle({ name, unit, exponent }: ReportColumn, { axisTitle }: Pick<ReportStyle, 'axisTitle'>): TextRun[] {
  const inside: TextRun[] = [
    ...(exponent === 0 ? [] : [{ text: '10' }, { text: String(exponent).replace('-', '−'), script: 'sup' as const }]),
    ...(exponent === 0 || unit.length === 0 ? [] : [{ text: '\u00a0' }]),
    ...unit,
  ];
  if (inside.length === 0) return name;
  return axisTitle === 'slash' ? [...name, { text: '\u00a0/\u00a0' }, ...inside] : [...name, { text: ' (' }, ...inside, { text: ')' }];
}
