import type { Tally } from './tally.ts';

interface VitestReport {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** Counts Vitest's JSON report test by test; a file that failed before its first test counts as one failure. */
export function vitestTally(reportText: string): Tally {
  const report = JSON.parse(reportText) as VitestReport;
  const tally = { passed: 0, failed: 0, skipped: 0 };
  for (const file of report.testResults) {
    const before = tally.failed;
    for (const { status } of file.assertionResults) {
      if (status === 'passed') tally.passed++;
      else if (status === 'failed') tally.failed++;
      else tally.skipped++;
    }
    if (file.status === 'failed' && tally.failed === before) tally.failed++;
  }
  return tally;
}
