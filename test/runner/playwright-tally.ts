import type { Tally } from './tally.ts';

interface PlaywrightReport {
  errors: unknown[];
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Counts Playwright's JSON report; what passed only when tried again, and errors outside any test, are failures. */
export function playwrightTally(reportText: string): Tally {
  const { stats, errors } = JSON.parse(reportText) as PlaywrightReport;
  const failed = stats.unexpected + stats.flaky;
  return { passed: stats.expected, failed: failed > 0 ? failed : errors.length, skipped: stats.skipped };
}
