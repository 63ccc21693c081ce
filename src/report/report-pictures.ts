import type { ReportModel } from '../core/report-model';
import type { TextRun } from '../core/text-runs';
import { circuitSvg } from './circuit-svg';

/** A figure of a report as a picture. */
export interface ReportPicture {
  svg: string;
  png: Uint8Array;
  width_mm: number;
  height_mm: number;
  /** Below it, where one figure has several. */
  title: TextRun[];
  /** For those who cannot see it. */
  description: string;
}

export type DrawAsPng = (drawing: { svg: string; width_mm: number; dpi: number }) => Promise<Uint8Array>;

/** Pictures of a report by the label of their figure. */
export type ReportPictures = ReadonlyMap<string, readonly ReportPicture[]>;

const circuitScale_mm = 0.22;
/** What journals ask of pictures in text files. */
const dpi = 600;

/** Every figure of a report drawn, and as pixels for programs that show no SVG. */
export async function reportPictures({ sections, style }: ReportModel, png: DrawAsPng): Promise<ReportPictures> {
  const pictures = new Map<string, ReportPicture[]>();
  for (const block of sections.flatMap((section) => section.blocks)) {
    if (block.kind !== 'circuits') continue;
    const drawn: ReportPicture[] = [];
    for (const { drawing, title, circuit } of block.circuits) {
      const svg = circuitSvg(drawing, { font: style.font, scale: circuitScale_mm });
      const size = { width_mm: drawing.width * circuitScale_mm, height_mm: drawing.height * circuitScale_mm };
      drawn.push({
        svg,
        png: await png({ svg, width_mm: size.width_mm, dpi }),
        ...size,
        title,
        description: `Equivalent circuit ${circuit}`,
      });
    }
    pictures.set(block.label, drawn);
  }
  return pictures;
}
