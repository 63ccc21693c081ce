import { join } from 'node:path';
import { formatUncertainty } from '../../src/core/format-uncertainty';
import { fieldData } from '../field-data';
import { fitByCommandLine } from './command-line';
import { ImportPage } from './pages/import-page';
import { SeriesPage } from './pages/series-page';
import { expect, test } from './window-test';

test.skip(fieldData === null, 'not tested: field data');

test('a real file of ten loops gives ten cycles, and cycle 10 reads as on the command line', async ({ arctrace }) => {
  const file = join(fieldData as string, 'eis-cycles/biologic/Cell001_Form_20uA_25T_30RH_Cycle1to10_03_GEIS_CA1.mpr');
  const [preview, series] = [new ImportPage(arctrace), new SeriesPage(arctrace)];
  await arctrace.drop(file);
  await expect(preview.rows).toHaveCount(10);
  await preview.accept();
  await series.fit();
  await series.fitted();

  const tenth = fitByCommandLine(file).results.find(({ cycle }) => cycle === 10);
  expect(tenth).toBeDefined();
  if (tenth === undefined) return;
  const { roles, roleErrors, arcs } = tenth;
  const unsplit = arcs === 'two, cannot be split';
  const key = unsplit ? 'RseiPlusRct_ohm' : 'Rct_ohm';
  const printed = formatUncertainty(roles[key] as number, roleErrors[key].standardError).text;
  expect(await series.value('10', unsplit ? 'sum' : 'Rct')).toBe(unsplit ? `sum ${printed}` : printed);
  expect(await series.value('10', 'residual')).toBe(tenth.rmsResidual_percent.toFixed(2));
});
