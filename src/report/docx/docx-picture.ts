import { AlignmentType, ImageRun, LineRuleType, Paragraph } from 'docx';
import type { ReportPicture } from '../report-pictures';
import { docxRuns } from './docx-runs';

const pixelsPerMillimetre = 96 / 25.4;

/** A picture in its real size, its SVG kept beside the PNG that older programs show; below it its title where several stand together. */
export function docxPicture({ svg, png, width_mm, height_mm, title, description }: ReportPicture): Paragraph[] {
  const transformation = { width: Math.round(width_mm * pixelsPerMillimetre), height: Math.round(height_mm * pixelsPerMillimetre) };
  const altText = { name: description.slice(0, 60), title: description.slice(0, 60), description };
  const centred = { alignment: AlignmentType.CENTER, keepNext: true };
  const picture = new Paragraph({
    ...centred,
    spacing: { before: 200, after: 60, line: 240, lineRule: LineRuleType.AUTO },
    children: [
      new ImageRun({ type: 'svg', data: new TextEncoder().encode(svg), fallback: { type: 'png', data: png }, transformation, altText }),
    ],
  });
  return title.length === 0 ? [picture] : [picture, new Paragraph({ ...centred, spacing: { after: 60 }, children: docxRuns(title, 18) })];
}
