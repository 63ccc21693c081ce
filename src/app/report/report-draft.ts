import * as z from 'zod';
import type { ReportModel } from '../../core/report-model';
import { draftNumbers } from '../../report/changed-numbers';
import type { AppContext } from '../app-context';
import type { Project } from '../project';
import { draftNumbersSchema } from './report-request';

const key = 'report.draft';
const draftSchema = z.strictObject({ savedAt_ms: z.number(), numbers: draftNumbersSchema });

/** What went out last: the numbers a reader may have in hand. */
export type ReportDraft = z.output<typeof draftSchema>;

/** null where no report left this project, or the project was changed by another program. */
export function reportDraft({ settings }: Pick<Project, 'settings'>): ReportDraft | null {
  const parsed = draftSchema.safeParse(settings[key]);
  return parsed.success ? parsed.data : null;
}

/** Keeps what a report says that goes out now; a project that may only be read keeps nothing. */
export async function keepDraft({ session, keeper }: AppContext, report: ReportModel): Promise<void> {
  if (keeper.state.readOnly !== null) return;
  const value: ReportDraft = { savedAt_ms: Date.now(), numbers: draftNumbers(report) };
  session.execute({ type: 'settings.set', payload: { key, value } });
  await keeper.settled();
}
