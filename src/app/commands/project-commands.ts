import type { CommandHandler } from '../session-command';

export const renameProject: CommandHandler<'project.rename'> = (draft, { title }) => {
  draft.title = title;
  return `Rename the project to ${title}`;
};
