import type { Locator } from '@playwright/test';
import type { ArctraceWindow } from '../arctrace-window';

/** The preview of what was dropped. */
export class ImportPage {
  readonly table: Locator;
  readonly rows: Locator;

  constructor(private readonly window: ArctraceWindow) {
    this.table = window.page.getByRole('table', { name: 'Import preview' });
    this.rows = this.table.locator('tbody tr[data-kind]');
  }

  /** The row of a file. */
  row(file: string): Locator {
    return this.rows.filter({ hasText: file });
  }

  cycle(file: string): Locator {
    return this.row(file).getByRole('textbox', { name: /^Cycle/ });
  }

  sample(file: string): Locator {
    return this.row(file).getByRole('textbox', { name: /^Sample/ });
  }

  async typeCycle(file: string, text: string): Promise<void> {
    await this.window.act(`type the cycle of ${file}`, async () => {
      await this.cycle(file).fill(text);
      await this.cycle(file).press('Enter');
    });
  }

  /** The one primary button: "Import 20 spectra". */
  async accept(): Promise<void> {
    await this.window.click(/^Import \d+/);
  }
}
