import type { Locator } from '@playwright/test';
import type { ArctraceWindow } from '../arctrace-window';

/** The Report room: contents, pages, checks, style and export. */
export class ReportPage {
  readonly contents: Locator;
  readonly pages: Locator;
  readonly checks: Locator;

  constructor(private readonly window: ArctraceWindow) {
    const { page } = window;
    this.contents = page.getByRole('region', { name: 'Contents' });
    this.pages = page.getByRole('region', { name: 'Pages of the report' });
    this.checks = page.getByRole('region', { name: 'Before it goes out' });
  }

  /** Sheets of A4 as they lie there. */
  get sheets(): Locator {
    return this.pages.locator('.sheet');
  }

  /** Rows of a table on the pages, cell by cell. */
  async table(id: string): Promise<string[][]> {
    const rows = this.pages.locator(`figure#${id} tbody tr`);
    const cells = await rows.evaluateAll((all) =>
      all.map((row) =>
        [...row.children].map((cell) => {
          const copy = cell.cloneNode(true) as HTMLElement;
          for (const unseen of copy.querySelectorAll('.pad')) unseen.remove();
          return copy.textContent?.trim() ?? '';
        }),
      ),
    );
    return cells;
  }

  async tick(name: RegExp): Promise<void> {
    await this.window.act(`tick ${name}`, () => this.contents.getByRole('checkbox', { name }).click());
  }

  async choose(label: string, option: string): Promise<void> {
    await this.window.act(`choose ${option}`, () =>
      this.window.page.getByRole('radiogroup', { name: label }).getByText(option, { exact: true }).click(),
    );
  }
}
