import type { MethodInput, ReportPreview } from '../../../src/app/api';
import type { ReportModel } from '../../../src/core/report-model';
import { chosenFiles } from '../../app/chosen-files';
import { useProjectStore, whenConnected } from '../../app/project-store';
import { reportError } from '../../app/report-error';
import { sayDone } from '../../app/view-state';
import type { Comparison, Report } from './use-report';

export type ReportKind = MethodInput<'report.export'>['format'];

/** Writes the report and hands it to the person; old numbers leave only when told to. */
export async function exportReport({ request }: Pick<Report, 'request'>, format: ReportKind, stale = false): Promise<void> {
  try {
    const client = await whenConnected();
    sayDone('Writing the report …');
    const { files } = await client.call('report.export', { ...request, format, stale });
    for (const file of files) if (!(await client.saveFile(file))) return sayDone('Not exported');
    sayDone(`Exported ${files.map(({ name }) => name).join(', ')}`);
  } catch (error) {
    const isStale = !stale && Object.values(useProjectStore.getState().project.fits).some((fit) => fit.stale !== null);
    reportError(error, isStale ? { label: 'Export as it is', run: () => void exportReport({ request }, format, true) } : undefined);
    sayDone('Not exported', false);
  }
}

/** A table of the page on the clipboard: as printed for Word, as plain numbers for Excel. */
export async function copyReportTable({ tables }: ReportPreview, use: 'printed' | 'numbers'): Promise<void> {
  const [table] = tables;
  if (table === undefined) return sayDone('The report has no table', false);
  const { text, html } = table[use];
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/plain': new Blob([text], { type: 'text/plain' }), 'text/html': new Blob([html], { type: 'text/html' }) }),
    ]);
    sayDone(`Copied ${table.label}${use === 'numbers' ? ', each number with its standard error and 95 % limits' : ' as it is printed'}`);
  } catch (error) {
    reportError(error);
  }
}

/** Asks for an earlier report as JSON; null where the person closed the dialog or it is none. */
export async function chooseDraft(): Promise<Comparison['file']> {
  const [chosen] = await chosenFiles('files');
  if (chosen === undefined) return null;
  try {
    const { origins } = JSON.parse(await (chosen.file as File).text()) as Partial<ReportModel>;
    if (origins === undefined) throw new Error('it has no "origins"');
    const numbers = Object.values(origins).map(({ of, quantity, value, standardError }) => [
      `${of}, ${quantity}`,
      { value, standardError },
    ]);
    return { name: chosen.file.name, numbers: Object.fromEntries(numbers) };
  } catch (error) {
    reportError(
      new Error(`${chosen.file.name} is no report as JSON (${(error as Error).message}). Export one with "Every number’s origin".`),
    );
    return null;
  }
}
