import { writeFile } from 'node:fs/promises';
import { HostError } from '../../core/errors';

/** Writes a table as text. @throws HostError where it cannot be written: nothing else of the command is lost. */
export async function writeTable(path: string, text: string): Promise<void> {
  await writeFile(path, text).catch((error: Error) => {
    throw new HostError('HOST', `The table cannot be written to ${path}: ${error.message}`, {
      hint: 'Check that the folder exists and may be written to. The work itself is done.',
      cause: error,
    });
  });
}
