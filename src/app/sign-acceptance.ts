import type { AppContext } from './app-context';
import type { Command } from './command';
import { projectFlags } from './project-flags';
import type { SessionCommand } from './session-command';

/** A command as it is carried out and logged: an acceptance says who, when, and of which flags. */
export function signAcceptance({ session, host }: Pick<AppContext, 'session' | 'host'>, command: Command): SessionCommand {
  if (command.type !== 'fits.accept') return command;
  const flags = projectFlags(session.project);
  const codes = command.payload.ids.map((id) => [id, (flags.get(id) ?? []).map(({ code }) => code)] as const);
  return {
    type: 'fits.accept',
    payload: { ...command.payload, by: host.person ?? null, at: new Date().toISOString(), flags: Object.fromEntries(codes) },
  };
}
