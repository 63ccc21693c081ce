import { whenConnected } from '../../app/project-store';
import { reportError } from '../../app/report-error';
import { sayDone } from '../../app/view-state';

/** Writes the table of cycles of these cells, as the command line does. */
export async function exportCycles(samples: readonly string[]): Promise<void> {
  try {
    const client = await whenConnected();
    const file = await client.call('cycling.csv', { samples: [...samples] });
    if (await client.saveFile(file)) sayDone(`Exported ${file.name}`);
  } catch (error) {
    reportError(error);
  }
}
