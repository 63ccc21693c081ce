import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  type FileChild,
  Header,
  HeadingLevel,
  type IPropertiesOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun as WordRun,
} from 'docx';
import type { ReportBlock, ReportModel, ReportTable } from '../../core/report-model';
import type { TextRun } from '../../core/text-runs';
import type { ReportPictures } from '../report-pictures';
import { docxPicture } from './docx-picture';
import { docxRuns } from './docx-runs';
import { docxTable } from './docx-table';

const millimetre = 56.7;
const serif = 'Times New Roman';

/**
 * A Word file: native tables with real numbers as text, pictures of the figures with their captions, the page of a supporting information.
 * @param pictures by label; figures without one have their caption alone
 */
export async function writeDocx(report: ReportModel, pictures: ReportPictures): Promise<Uint8Array> {
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: docxRuns([{ text: report.title }]) }),
    new Paragraph({
      spacing: { after: 240 },
      children: docxRuns([{ text: `Supporting information, made with ${report.program.name} ${report.program.version}` }], 18),
    }),
    ...report.sections.flatMap(({ heading, blocks }) => [
      ...(heading === '' ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_1, children: docxRuns([{ text: heading }]) })]),
      ...blocks.flatMap((block) => docxBlock(block, report, pictures)),
    ]),
    ...docxReferences(report),
  ];
  const page = {
    size: { width: Math.round(210 * millimetre), height: Math.round(297 * millimetre) },
    margin: { top: 1250, bottom: 1130, left: Math.round(16 * millimetre), right: Math.round(16 * millimetre), header: 620 },
  };
  const document = new Document({
    ...look(report),
    sections: [{ properties: { page }, headers: { default: runningHead() }, children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function look({ title, program }: ReportModel): Omit<IPropertiesOptions, 'sections'> {
  const heading = (size: number, before: number) => ({
    run: { font: serif, size, bold: true, color: '000000' },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  });
  return {
    title,
    creator: `${program.name} ${program.version}`,
    styles: {
      default: {
        document: { run: { font: serif, size: 21 }, paragraph: { spacing: { line: 264, lineRule: LineRuleType.AUTO, after: 120 } } },
        title: heading(30, 0),
        heading1: heading(24, 320),
      },
    },
    numbering: {
      config: [
        {
          reference: 'points',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 284, hanging: 284 } } },
            },
          ],
        },
      ],
    },
  };
}

function runningHead(): Header {
  return new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: Math.round(178 * millimetre) }],
        children: [
          new WordRun({ text: 'Supporting information\t', size: 18 }),
          new WordRun({ children: ['S', PageNumber.CURRENT], size: 18 }),
        ],
      }),
    ],
  });
}

function docxBlock(block: ReportBlock, report: ReportModel, pictures: ReportPictures): FileChild[] {
  switch (block.kind) {
    case 'paragraph': {
      const lead: TextRun[] = block.lead === '' ? [] : [{ text: `${block.lead} `, bold: true }];
      return [new Paragraph({ alignment: AlignmentType.JUSTIFIED, children: docxRuns([...lead, ...block.runs]) })];
    }
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ numbering: { reference: 'points', level: 0 }, spacing: { after: 60 }, children: docxRuns(item) }),
      );
    case 'table':
      return [caption(block.label, block.caption, { before: 240, isAbove: true }), docxTable(block, report.style), ...tableNotes(block)];
    case 'figure':
    case 'circuits':
      return [
        ...(pictures.get(block.label) ?? []).flatMap(docxPicture),
        caption(block.label, block.caption, { before: 60, isAbove: false }),
      ];
  }
}

function caption(label: string, runs: readonly TextRun[], { before, isAbove }: { before: number; isAbove: boolean }): Paragraph {
  return new Paragraph({
    spacing: { before, after: isAbove ? 80 : 240 },
    alignment: AlignmentType.JUSTIFIED,
    keepNext: isAbove,
    keepLines: true,
    children: docxRuns([{ text: `${label}. `, bold: true }, ...runs], 20),
  });
}

/** Below the table: footnotes one after another, then a line a formula. */
function tableNotes({ footnotes, notes }: ReportTable): Paragraph[] {
  const marked = footnotes.flatMap(({ mark, runs }): TextRun[] => [{ text: mark, script: 'sup' }, { text: ' ' }, ...runs, { text: ' ' }]);
  const lines = [...(marked.length === 0 ? [] : [marked]), ...notes];
  return lines.map(
    (runs, k) =>
      new Paragraph({
        spacing: { before: k === 0 ? 60 : 0, after: k === lines.length - 1 ? 200 : 20, line: 240, lineRule: LineRuleType.AUTO },
        children: docxRuns(runs, 17),
      }),
  );
}

function docxReferences({ references }: ReportModel): Paragraph[] {
  if (references.length === 0) return [];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: docxRuns([{ text: 'References' }]) }),
    ...references.map(
      ({ number, text, doi }) =>
        new Paragraph({
          spacing: { after: 40 },
          indent: { left: 426, hanging: 426 },
          tabStops: [{ type: TabStopType.LEFT, position: 426 }],
          children: [
            ...docxRuns([{ text: `[${number}]\t${text}.${doi === null ? '' : ' '}` }], 20),
            ...(doi === null
              ? []
              : [new ExternalHyperlink({ link: `https://doi.org/${encodeURI(doi)}`, children: docxRuns([{ text: `doi:${doi}` }], 20) })]),
          ],
        }),
    ),
  ];
}
