import type { DerivedQuantity } from '../../core/derived-quantity';
import type { NumberOrigin, ReportCell } from '../../core/report-model';
import type { Footnotes } from './footnotes';
import type { ReportContext } from './report-context';

const onlyStandardError = 'Standard error in parentheses: an interval is not known.';

/** What stands behind the numbers of one row. */
export interface RowEvidence {
  /** Unique in the report. */
  id: string;
  /** "cell 7, peak A1". */
  of: string;
  file: string | null;
  sha256: string | null;
  /** What of the recording was used. */
  points: string;
}

interface NumberFacts {
  standardError?: number | null;
  ci95?: readonly [number, number] | null;
  unit: string;
  formula?: string;
  inserted?: string;
  remarks?: string[];
  digits?: number | 'exact';
}

/** Cells of tables of voltammetry, titration and cycling, each number with its origin, each refusal with its footnote. */
export class TableCells {
  constructor(
    private readonly context: ReportContext,
    private readonly footnotes: Footnotes,
  ) {}

  text(text: string, grouped = false): ReportCell {
    return { kind: 'text', runs: [{ text }], notes: [], ...(grouped ? { grouped: true as const } : {}) };
  }

  /** null is what a cell does not have; `reason` makes it a refusal. */
  number(row: RowEvidence, quantity: string, value: number | null, facts: NumberFacts, reason?: string): ReportCell {
    if (value === null || !Number.isFinite(value))
      return reason === undefined ? { kind: 'missing' } : this.refused(row, quantity, facts.unit, reason);
    const { standardError = null, ci95 = null, digits = 3 } = facts;
    const origin = this.context.keepOrigin(row.id, { ...originOf(row, quantity, facts), value, standardError, ci95 });
    const isWithoutInterval = this.context.style.means === 'ci95' && standardError !== null && ci95 === null;
    return {
      kind: 'number',
      value,
      standardError,
      ci95,
      digits,
      notes: isWithoutInterval ? [this.footnotes.mark(onlyStandardError)] : [],
      origin,
    };
  }

  /** A number with its formula and what was put in. */
  derived(row: RowEvidence, quantity: string, number: DerivedQuantity): ReportCell {
    const { value, standardError, ci95, unit, formula, inserted, inputs, remarks, warnings, notDetermined, source } = number;
    if (value === null && notDetermined === undefined) return { kind: 'missing' };
    const origin = this.context.keepOrigin(row.id, {
      ...originOf(row, quantity, { unit, formula, inserted, remarks: [...remarks, ...warnings.map(({ message }) => message)] }),
      value,
      standardError,
      ci95,
      inputs: Object.values(inputs),
      ...(notDetermined === undefined ? {} : { notDetermined }),
      ...(source === undefined ? {} : { source }),
    });
    if (value === null) return { kind: 'refused', reason: notDetermined ?? '', notes: [this.footnotes.mark(notDetermined ?? '')], origin };
    return { kind: 'number', value, standardError, ci95, digits: 3, notes: [], origin };
  }

  private refused(row: RowEvidence, quantity: string, unit: string, reason: string): ReportCell {
    const none = { value: null, standardError: null, ci95: null, notDetermined: reason };
    const origin = this.context.keepOrigin(row.id, { ...originOf(row, quantity, { unit }), ...none });
    return { kind: 'refused', reason, notes: [this.footnotes.mark(reason)], origin };
  }
}

function originOf({ of, file, sha256, points }: RowEvidence, quantity: string, facts: NumberFacts): NumberOrigin {
  const { unit, formula = '', inserted = '', remarks = [] } = facts;
  const none = { value: null, standardError: null, ci95: null, inputs: [] };
  return { quantity, of, unit, formula, inserted, remarks, file: file?.replace(/^.*[/\\]/, '') ?? null, sha256, points, ...none };
}
