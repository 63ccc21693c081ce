import type { ReportTable } from '../../core/report-model';
import { buildReport } from '../../report/build/build-report';
import { columnChoices } from '../../report/build/parameter-table';
import { changedNumbers } from '../../report/changed-numbers';
import { writeHtml } from '../../report/html/write-html';
import type { ReportChoices } from '../../report/report-input';
import { numbersClipboard, printedClipboard } from '../../report/table-clipboard';
import type { AppContext } from '../app-context';
import { chosenCycles } from './chosen-cycles';
import { projectReport } from './project-report';
import type { ReportPreview } from './report-answers';
import { reportDraft } from './report-draft';
import { placeOf } from './report-place';
import type { ReportPreviewRequest, ReportRequest } from './report-request';

/** @throws ValidationError where the cycles cannot be read */
export async function reportPreview(context: AppContext, { against, showBoth, ...request }: ReportPreviewRequest): Promise<ReportPreview> {
  const input = await projectReport(placeOf(context));
  const choices = choicesOf(request);
  const { model, contents } = buildReport(input, choices);
  const draft = reportDraft(context.session.project);
  const changes = changedNumbers(model, against ?? draft?.numbers ?? {});
  const tables = model.sections.flatMap(({ blocks }) => blocks.filter((block): block is ReportTable => block.kind === 'table'));
  const cycles = input.fits.flatMap(({ tags }) => tags.cycle ?? []);
  return {
    html: writeHtml(model, showBoth ? { before: new Map(changes.map(({ key, before }) => [key, before])) } : {}),
    contents,
    checks: model.checks,
    columns: columnChoices(input, choices),
    cycles: [...new Set(cycles)].sort((a, b) => a - b),
    tables: tables.map((table) => ({
      id: table.id,
      label: table.label,
      printed: printedClipboard(table, model.style),
      numbers: numbersClipboard(table),
    })),
    changes,
    draftAt_ms: draft?.savedAt_ms ?? null,
    style: model.style,
  };
}

/** What was asked for as the report takes it. @throws ValidationError where the cycles cannot be read */
export function choicesOf({ contents, cycles, columns, widths, style }: ReportRequest): ReportChoices {
  return { contents, cycles: chosenCycles(cycles), columns, widths, style };
}
