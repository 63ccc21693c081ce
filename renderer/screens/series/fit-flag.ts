import type { ProjectFit } from '../../../src/app/api';

export type FlagKind = 'error' | 'stale' | 'warning' | 'accepted';

/** What a fit asks a person to look at; kinds differ in shape, not in colour alone. */
export interface FitFlag {
  kind: FlagKind;
  /** First what is the case. */
  title: string;
  /** Then why, a sentence each. */
  reasons: string[];
}

/** The weightiest thing to say of a fit; null where there is nothing. */
export function fitFlag({ result, stale, accepted }: ProjectFit): FitFlag | null {
  if (result.error !== undefined) {
    return { kind: 'error', title: 'not fitted', reasons: [result.error.message, ...(result.error.hint ? [result.error.hint] : [])] };
  }
  if (stale !== null) return { kind: 'stale', title: 'the fit is stale', reasons: [stale] };
  if (!('warnings' in result)) return null;
  const unsplit = result.arcs === 'two, cannot be split';
  const reasons = result.warnings.map(({ message }) => message);
  if (reasons.length === 0 && !unsplit) return null;
  const title = unsplit ? 'two arcs cannot be told apart' : titleOf(result.warnings.length);
  return { kind: accepted ? 'accepted' : 'warning', title, reasons };
}

function titleOf(count: number): string {
  return count === 1 ? 'one thing to look at' : `${count} things to look at`;
}
