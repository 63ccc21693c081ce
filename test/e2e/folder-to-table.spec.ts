import { basename, join } from 'node:path';
import { formatUncertainty } from '../../src/core/format-uncertainty';
import { writeCellFolder } from './cell-series';
import { fitByCommandLine } from './command-line';
import { csvRecords } from './csv-records';
import { ImportPage } from './pages/import-page';
import { SeriesPage } from './pages/series-page';
import { expect, test } from './window-test';

test('a folder of 20 files becomes an exported table in at most six actions, equal to the command line', async ({ arctrace }, testInfo) => {
  const folder = join(testInfo.outputDir, 'cell07_PEIS');
  const truths = writeCellFolder(folder);
  const [preview, series] = [new ImportPage(arctrace), new SeriesPage(arctrace)];

  await arctrace.drop(folder);
  await expect(preview.rows).toHaveCount(20);
  await expect(preview.cycle('cell07_cyc010_PEIS.mpr')).toHaveValue('10');
  await expect(preview.cycle('cell07_fresh_PEIS.mpr')).toHaveValue('fresh');
  await preview.accept();
  await expect(series.table).toBeVisible();
  await series.fit();
  await series.fitted();
  const csv = await series.exportCsv();
  expect(arctrace.actions.length, arctrace.actions.join('; ')).toBeLessThanOrEqual(6);

  const answer = fitByCommandLine(folder);
  expect(answer.results).toHaveLength(20);
  for (const { cycle, roles, roleErrors } of answer.results) {
    const label = cycle === 0 ? 'fresh' : String(cycle);
    const printed = formatUncertainty(roles.Rct_ohm as number, roleErrors.Rct_ohm.standardError).text;
    expect(await series.value(label, 'Rct'), `Rct of cycle ${label}`).toBe(printed);
  }
  // The command line was given the folder and names the file within it.
  const withName = (record: Record<string, string>) => ({ ...record, file: basename(record.file ?? '') });
  expect(csvRecords(csv)).toEqual(csvRecords(answer.csv).map(withName));

  // What the files were made from lies within four standard errors of what the table says.
  const truth = truths.find(({ cycle }) => cycle === 10);
  const [, value, digits] = /^([\d.]+)\((\d+)\)$/.exec(await series.value('10', 'Rct')) ?? [];
  const decimals = value?.split('.')[1]?.length ?? 0;
  expect(Math.abs(Number(value) - (truth?.Rct ?? 0))).toBeLessThan(4 * Number(digits) * 10 ** -decimals);
});
