import type { Acceptance } from '../core/acceptance';
import type { Command } from './command';
import type { Measurements } from './measurements';
import type { PendingImport, Project, ProjectFit } from './project';

/** What the app itself does to the project, besides what a person may ask for. */
export type SessionCommand =
  | Exclude<Command, { type: 'fits.accept' }>
  /** Signed: who, when, and by recording the codes of the flags it had. */
  | {
      type: 'fits.accept';
      payload: Extract<Command, { type: 'fits.accept' }>['payload'] & Pick<Acceptance, 'by' | 'at'> & { flags: Record<string, string[]> };
    }
  | { type: 'import.preview'; payload: Omit<PendingImport, 'elapsed_ms'> & { elapsed_ms: number } }
  /** Another project's content under new ids; `id` is that of the job which read it. */
  | {
      type: 'project.merge';
      payload: { id: string } & Pick<Project, 'title' | 'files' | 'recordings' | 'fits' | 'circuits' | 'cells' | 'notes'>;
    }
  /** Unread files of the preview, and what took their place. */
  | { type: 'import.mapped'; payload: { files: { replaced: string; by: PendingImport }[] } }
  | { type: 'fits.record'; payload: { id: string; fit: Omit<ProjectFit, 'stale' | 'accepted' | 'acceptance'> } };

export type SessionCommandType = SessionCommand['type'];
export type PayloadOf<T extends SessionCommandType> = Extract<SessionCommand, { type: T }>['payload'];

/** Changes the draft and says in words what it did ("Leave out 3 points"); throws before changing anything it must not. */
export type CommandHandler<T extends SessionCommandType> = (draft: Project, payload: PayloadOf<T>, measurements: Measurements) => string;
