import { expect, type Locator } from '@playwright/test';
import type { ArctraceWindow } from '../arctrace-window';

type Column = 'Rs' | 'Rsei' | 'Rct' | 'sigmaW' | 'sum' | 'residual' | 'D' | 'sigmaIon';

/** The Series room: plots, table, review strip, cell record, origins of numbers. */
export class SeriesPage {
  readonly table: Locator;
  readonly status: Locator;
  readonly nyquist: Locator;

  constructor(private readonly window: ArctraceWindow) {
    this.table = window.page.getByRole('table', { name: 'Results of the series' });
    this.status = window.page.getByRole('status');
    this.nyquist = window.page.getByRole('application', { name: /^Nyquist plot/ });
  }

  /** The row of a cycle: "fresh", "10". */
  row(label: string): Locator {
    return this.table.locator(`tbody tr[data-row="${label}"]`);
  }

  /** What a cell says, as it stands there: "57.46(15)". */
  async value(label: string, column: Column): Promise<string> {
    return (await this.row(label).locator(`td[data-column="${column}"]`).innerText()).replace(/\s+/g, ' ').trim();
  }

  /** Selects a spectrum; a click on a number would ask for its origin. */
  async select(label: string): Promise<void> {
    await this.row(label).locator('th').click();
  }

  /** What the flag of a row says; null where there is none. */
  async flag(label: string): Promise<string | null> {
    const mark = this.row(label).getByRole('img');
    return (await mark.count()) === 0 ? null : mark.getAttribute('aria-label');
  }

  /** Clicks a number and answers with its origin. */
  async askOrigin(label: string, column: Column): Promise<Locator> {
    await this.window.act(`click ${column} of ${label}`, () => this.row(label).locator(`td[data-column="${column}"] button`).click());
    return this.window.page.getByRole('region', { name: `Origin of ${column === 'sum' ? 'Rsei' : column}` });
  }

  /** Types entries into the cell record, by the beginning of their labels. */
  async describeCell(entries: Readonly<Record<string, string>>): Promise<void> {
    const { page } = this.window;
    await page.getByRole('button', { name: /^(Edit|Cell record)$/ }).click();
    for (const [label, text] of Object.entries(entries)) {
      const field = page.getByRole('textbox', { name: new RegExp(`^${label}`) });
      await field.fill(text);
      await field.press('Enter');
    }
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }

  async fit(): Promise<void> {
    await this.window.click('Fit series');
  }

  /** Until every spectrum has its numbers or its reason. */
  async fitted(): Promise<void> {
    await expect(this.status).toContainText(/ fitted in /, { timeout: 60_000 });
    await expect(this.table.locator('tr[data-waiting="true"]')).toHaveCount(0);
  }

  exportCsv(): Promise<string> {
    return this.window.savedText(() => this.window.click('Export CSV'));
  }
}
