import type { Tags } from './recording';
import type { TimeSeries } from './time-series';

/** A time series as an analysis gets it: with the sample and tags the project gives it, and where it came from. */
export interface SourcedSeries {
  /** The recording's id in its project; on the command line `<stem>#<n>`. */
  id: string;
  /** The recording's label. */
  name: string;
  file: string | null;
  sha256?: string;
  sample: string;
  tags: Tags;
  series: TimeSeries;
}
