import type { AppContext } from '../app-context';
import type { ReportPlace } from './project-report';

/** The open project with the host's threads. */
export function placeOf({ session, measurements, host, analyses }: AppContext): ReportPlace {
  return { project: session.project, measurements, workers: host.workers, analyses };
}
