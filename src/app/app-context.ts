import type { AnalysisRunner } from './analysis/analysis-runner';
import type { Host } from './host';
import type { Jobs } from './jobs';
import type { Measurements } from './measurements';
import type { ProjectKeeper } from './project-file/project-keeper';
import type { Session } from './session';
import type { SessionLog } from './session-log';
import type { UnreadTexts } from './unread-texts';

/** What the methods of the app work with. */
export interface AppContext {
  host: Host;
  session: Session;
  jobs: Jobs;
  log: SessionLog;
  measurements: Measurements;
  keeper: ProjectKeeper;
  texts: UnreadTexts;
  analyses: AnalysisRunner;
}
