import { ValidationError } from '../../../core/errors';
import type { CliCommand } from '../cli-command';

/** start: the window, in Electron or in an installed browser. What `npm start` runs. */
export const start: CliCommand = {
  name: 'start',
  synopsis: 'start',
  help: 'Opens the window: in Electron where its runtime is there or can be fetched, else in Chrome, Chromium or Edge, else by an address.',
  options: {},
  async run(line) {
    if (line.paths.length > 0) {
      throw new ValidationError('INPUT_INVALID', `start takes no files, but was given "${line.paths[0]}"`, {
        hint: 'Drop the files into the window.',
      });
    }
    const { startWindow } = await import('../../start/start-window');
    return startWindow();
  },
};
