import type { ReportModel } from '../core/report-model';
import type { TextRun } from '../core/text-runs';
import { circuitSvg } from './circuit-svg';
import { figureSvg } from './figures/figure-svg';

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

/** What journals ask of pictures in text files. */
const dpi = 600;

/** Every figure of a report drawn, and as pixels for programs that show no SVG. */
export async function reportPictures({ sections, style }: ReportModel, png: DrawAsPng): Promise<ReportPictures> {
  const pictures = new Map<string, ReportPicture[]>();
  const drawn = async (picture: Omit<ReportPicture, 'png'>): Promise<ReportPicture> => ({
    ...picture,
    png: await png({ svg: picture.svg, width_mm: picture.width_mm, dpi }),
  });
  for (const block of sections.flatMap((section) => section.blocks)) {
    if (block.kind === 'figure') {
      const { width_mm, height_mm, title: description } = block.figure;
      pictures.set(block.label, [await drawn({ svg: figureSvg(block.figure, style), width_mm, height_mm, title: [], description })]);
    }
    if (block.kind === 'circuits') {
      const own: ReportPicture[] = [];
      for (const circuit of block.circuits) {
        const picture = circuitSvg(circuit, style.font);
        own.push(await drawn({ ...picture, title: circuit.title, description: `Equivalent circuit ${circuit.circuit}` }));
      }
      pictures.set(block.label, own);
    }
  }
  return pictures;
}
