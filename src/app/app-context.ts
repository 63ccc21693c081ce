import type { Host } from './host';
import type { Jobs } from './jobs';
import type { Measurements } from './measurements';
import type { Session } from './session';

/** What the methods of the app work with. */
export interface AppContext {
  host: Host;
  session: Session;
  jobs: Jobs;
  measurements: Measurements;
}
