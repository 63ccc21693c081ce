import type { ReportBlock, ReportModel, ReportSection } from '../../core/report-model';
import type { ReportChoices, ReportInput } from '../report-input';
import { type ContentPart, contentParts } from './content-parts';
import { reportChecks } from './report-checks';
import { ReportContext } from './report-context';

/** What a report could hold, for the list with the boxes to tick. */
export interface ReportContent {
  id: string;
  /** "Table S1, parameters". */
  title: string;
  /** "9 rows", "92 words", "178 mm". */
  detail: string;
  chosen: boolean;
}

/** A report and the list it was chosen from. */
export interface BuiltReport {
  model: ReportModel;
  contents: ReportContent[];
}

/** The report of these results as data: pure, the same input gives the same report. */
export function buildReport(input: ReportInput, choices: ReportChoices): BuiltReport {
  const context = new ReportContext(input, choices);
  const available = contentParts.filter((part) => part.isThere(context));
  const sections: ReportSection[] = [];
  const contents = available.map((part): ReportContent => {
    const chosen = isChosen(part, choices);
    if (!chosen) return { id: part.id, title: part.title, detail: '', chosen };
    const blocks = part.build(context);
    if (blocks.length > 0) addSection(sections, part, blocks);
    return { id: part.id, title: titleOf(part, blocks), detail: detailOf(part, blocks), chosen };
  });
  const model: ReportModel = {
    title: input.title,
    program: { name: 'Arctrace', version: input.version },
    style: choices.style,
    sections,
    references: context.references.list,
    origins: context.origins,
    checks: reportChecks(context, sections),
  };
  return { model, contents };
}

function isChosen({ id, isDefault }: ContentPart, { contents }: ReportChoices): boolean {
  return contents === null ? isDefault : contents.includes(id);
}

/** Parts under one heading that follow each other are one section. */
function addSection(sections: ReportSection[], { id, heading }: ContentPart, blocks: ReportBlock[]): void {
  const said = sections.some((section) => section.heading === heading);
  sections.push({ id, heading: said ? '' : heading, blocks });
}

function titleOf({ title }: ContentPart, blocks: readonly ReportBlock[]): string {
  const labels = blocks.flatMap((block) => ('label' in block ? [block.label] : []));
  if (labels.length === 0) return title;
  const [first, last] = [labels[0]!, labels.at(-1)!];
  return `${labels.length === 1 ? first : `${first} – ${last.split(' ')[1]}`}, ${title.toLowerCase().replace(/\brs\b/, 'Rs')}`;
}

function detailOf({ detail }: ContentPart, blocks: readonly ReportBlock[]): string {
  if (detail !== undefined) return detail;
  const [first] = blocks;
  if (first === undefined) return '';
  const tables = blocks.filter(({ kind }) => kind === 'table').length;
  if (tables > 1) return `${tables} tables`;
  if (first.kind === 'table') return `${first.rows.length} ${first.rows.length === 1 ? 'row' : 'rows'}`;
  if (first.kind === 'figure') return `${first.figure.width_mm} mm`;
  if (first.kind === 'paragraph')
    return `${
      first.runs
        .map(({ text }) => text)
        .join('')
        .split(/\s+/).length
    } words`;
  if (first.kind === 'list') return `${first.items.length} ${first.items.length === 1 ? 'item' : 'items'}`;
  return `${first.circuits.length} drawn`;
}
