import type { ReportCheck } from '../../core/report-model';
import type { ReportStyle } from '../../core/report-style';
import type { ReportContent } from '../../report/build/build-report';
import type { ChangedNumber } from '../../report/changed-numbers';
import type { ClipboardTable } from '../../report/table-clipboard';

/** The page as it would leave, and what can be chosen for it. */
export interface ReportPreview {
  /** The same page that is exported as HTML and printed as PDF; with what changed numbers were, where that was asked for. */
  html: string;
  contents: ReportContent[];
  checks: ReportCheck[];
  /** Of the table of parameters, in its order. */
  columns: { key: string; name: string; chosen: boolean }[];
  /** Cycles there are; empty where the spectra are not placed by cycle. */
  cycles: number[];
  tables: { id: string; label: string; printed: ClipboardTable; numbers: ClipboardTable }[];
  /** Against the draft that was given, or the one the project keeps. */
  changes: ChangedNumber[];
  /** When a report left this project last; null: never. */
  draftAt_ms: number | null;
  style: ReportStyle;
}
