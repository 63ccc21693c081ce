import { expect, type Locator } from '@playwright/test';
import type { ArctraceWindow } from '../arctrace-window';

type Column = 'potential' | 'shift' | 'b' | 'D';

/** The CV room: voltammograms, table of peaks, shares, what to know. */
export class CvPage {
  readonly table: Locator;
  readonly notes: Locator;

  constructor(private readonly window: ArctraceWindow) {
    this.table = window.page.getByRole('table', { name: 'Table of peaks' });
    this.notes = window.page.getByRole('region', { name: 'To know' });
  }

  async shown(): Promise<void> {
    await expect(this.window.page.getByRole('heading', { name: 'CV kinetics' })).toBeVisible();
    await expect(this.table).toBeVisible();
  }

  peaks(): Promise<string[]> {
    return this.table.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row') ?? ''));
  }

  cell(peak: string, column: Column): Locator {
    return this.table.locator(`tbody tr[data-row="${peak}"] td[data-column="${column}"] button`);
  }

  /** "83 % capacitive" of a rate, with its interval, as it is said. */
  share(rate: string): Locator {
    return this.window.page.getByRole('button', { name: new RegExp(`^${rate.replace('.', '\\.')} mV/s: `) });
  }

  async ask(peak: string, column: Column): Promise<Locator> {
    await this.window.act(`click ${column} of ${peak}`, () => this.cell(peak, column).click());
    return this.window.page.getByRole('region', { name: `Origin of ${column}` });
  }
}
