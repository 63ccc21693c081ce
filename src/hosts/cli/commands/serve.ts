import { ValidationError } from '../../../core/errors';
import type { CliCommand } from '../cli-command';

/** serve: the browser host. The first line on stdout is the address and nothing else follows there. */
export const serve: CliCommand = {
  name: 'serve',
  synopsis: 'serve [--port N] [--no-open]',
  help: 'Shows the window in a browser of this machine; ends 10 s after its last page was closed, or on SIGTERM.',
  options: {
    port: { type: 'string', value: 'N', help: 'of 127.0.0.1; any free one where it is not given' },
    'no-open': { type: 'boolean', help: 'print the address and open nothing' },
  },
  async run(line) {
    const typed = line.text('port') ?? '0';
    if (!/^\d{1,5}$/.test(typed) || Number(typed) > 65_535) {
      throw new ValidationError('INPUT_INVALID', `--port is "${typed}"`, { expected: 'a whole number from 0 to 65535' });
    }
    if (line.paths.length > 0) {
      throw new ValidationError('INPUT_INVALID', `serve takes no files, but was given "${line.paths[0]}"`, {
        expected: 'serve [--port N] [--no-open]',
        hint: 'Drop the files into the window.',
      });
    }
    // Loaded here, so that the other commands need not load a server.
    const { serveWindow } = await import('../../web/serve-window');
    return serveWindow(Number(typed), !line.flag('no-open'));
  },
};
