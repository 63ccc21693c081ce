import { expect } from '@playwright/test';
import type { ArctraceWindow } from '../arctrace-window';
import { SeriesPage } from './series-page';

/** The example, imported and fitted, as a person with a keyboard does it. */
export async function openFittedExample(arctrace: ArctraceWindow): Promise<SeriesPage> {
  const series = new SeriesPage(arctrace);
  await arctrace.press('e');
  await expect(arctrace.page.getByRole('button', { name: /^Import 4 spectra/ })).toBeVisible();
  await arctrace.press('Enter');
  await expect(series.table).toBeVisible();
  await arctrace.press('f');
  await series.fitted();
  return series;
}
