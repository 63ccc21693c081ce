import { defaultFigureStyle, type FigureStyle } from './figure-style';

/** How a house writes its reports: remembered from one report to the next. */
export interface ReportStyle extends FigureStyle {
  /** 42.3(8) or 42.3 ± 0.8; with intervals 42.3 [41.2, 43.9] or 42.3 ± 1.4. */
  uncertainty: 'parentheses' | 'plusMinus';
  means: 'standardError' | 'ci95';
}

export const defaultReportStyle: ReportStyle = { ...defaultFigureStyle, uncertainty: 'parentheses', means: 'standardError' };
