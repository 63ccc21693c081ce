import { toErrorRecord, ValidationError } from '../core/errors';
import { nearestName } from '../core/nearest-name';
import { AnalysisRunner } from './analysis/analysis-runner';
import { type AppEvent, type MethodName, methodInputs, methodNames, type Reply } from './api';
import type { AppContext } from './app-context';
import { describeSchemaIssue } from './describe-schema-issue';
import type { Dispatcher } from './dispatcher';
import type { Host } from './host';
import { Jobs } from './jobs';
import { Measurements } from './measurements';
import { methods } from './methods';
import { ProjectKeeper } from './project-file/project-keeper';
import { Session } from './session';
import { SessionLog } from './session-log';
import { UnreadTexts } from './unread-texts';

export interface App extends Dispatcher {
  /** Cancels what runs and ends the threads. */
  close(): Promise<void>;
}

/** The program behind every host: one project, its jobs and the methods of the contract. */
export function createApp(host: Host): App {
  const listeners = new Set<(event: AppEvent) => void>();
  const emit = (event: AppEvent) => {
    for (const listener of listeners) listener(event);
  };
  const measurements = new Measurements();
  const jobs = new Jobs((payload) => emit({ name: 'job', payload }));
  const log = new SessionLog();
  const session = new Session(log, measurements, (payload) => {
    emit({ name: 'changed', payload });
    keeper.noteChange();
  });
  const keeper = new ProjectKeeper(host.projects, { session, log, measurements, jobs }, (payload) =>
    emit({ name: 'projectFile', payload }),
  );
  const context: AppContext = { host, session, log, jobs, measurements, keeper, texts: new UnreadTexts(), analyses: new AnalysisRunner() };
  return {
    dispatch: (method, input) => answer(context, method, input),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      jobs.cancelAll();
      await host.workers.close();
      await keeper.end();
    },
  };
}

async function answer(context: AppContext, method: string, input: unknown): Promise<Reply> {
  try {
    if (!isMethod(method)) {
      throw new ValidationError('COMMAND_UNKNOWN', `There is no method "${method}".`, { nearest: nearestName(method, methodNames) });
    }
    const parsed = methodInputs[method].safeParse(input);
    if (!parsed.success) throw describeSchemaIssue(method, parsed.error);
    const run = methods[method] as (context: AppContext, input: unknown) => unknown;
    return { ok: true, value: await run(context, parsed.data) };
  } catch (error) {
    return { ok: false, error: toErrorRecord(error) };
  }
}

function isMethod(method: string): method is MethodName {
  return Object.hasOwn(methodInputs, method);
}
