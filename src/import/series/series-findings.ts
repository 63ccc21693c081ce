import type { Finding } from '../../core/finding';
import type { TimeSeriesRecording } from '../../core/recording';
import { chargeFindings } from './charge-findings';
import { settleCycles } from './settle-cycles';
import { settleScanRate } from './settle-scan-rate';

/** What is worth saying about a time series; its cycles and its scan rate are settled on the way. */
export function seriesFindings(recording: TimeSeriesRecording, stem: string): Finding[] {
  settleCycles(recording);
  return [...settleScanRate(recording, stem), ...chargeFindings(recording.series)].map((finding) => ({
    ...finding,
    message: `${recording.id}: ${finding.message}`,
  }));
}
