import { expect, type Locator } from '@playwright/test';
import type { ArctraceWindow } from '../arctrace-window';

/** The Series room: plots, table, review strip. */
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
  async value(label: string, column: 'Rs' | 'Rsei' | 'Rct' | 'sigmaW' | 'sum' | 'residual'): Promise<string> {
    return (await this.row(label).locator(`td[data-column="${column}"]`).innerText()).replace(/\s+/g, ' ').trim();
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
