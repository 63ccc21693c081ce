import type { Finding } from '../core/finding';
import type { FailedFit, FitResult } from '../core/fit-result';

/** A fit with the warning that its spectrum is there twice. */
export function sayDuplicate(result: FitResult | FailedFit, duplicate: Finding | null): FitResult | FailedFit {
  return duplicate === null || !('parameters' in result) ? result : { ...result, warnings: [...result.warnings, duplicate] };
}
