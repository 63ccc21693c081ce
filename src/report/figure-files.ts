import type { ReportModel } from '../core/report-model';
import type { CsvDialect } from './csv-dialect';
import { figureCsv } from './figures/figure-csv';
import type { ReportPictures } from './report-pictures';

/** A file of a figure by itself. */
export interface FigureFile {
  /** "figure-S1.svg". */
  name: string;
  bytes: Uint8Array;
}

/** Every figure of a report as files of its own: vectors, pixels, and the numbers it shows. */
export function figureFiles({ sections }: ReportModel, pictures: ReportPictures, dialect: CsvDialect = 'comma'): FigureFile[] {
  const encoder = new TextEncoder();
  return sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block): FigureFile[] => {
      if (block.kind !== 'figure' && block.kind !== 'circuits') return [];
      const name = block.label.toLowerCase().replace(' s', '-S');
      const drawn = pictures.get(block.label) ?? [];
      const part = (k: number) => (drawn.length > 1 ? `${name}-${k + 1}` : name);
      return [
        ...drawn.flatMap(({ svg, png }, k): FigureFile[] => [
          { name: `${part(k)}.svg`, bytes: encoder.encode(svg) },
          { name: `${part(k)}.png`, bytes: png },
        ]),
        ...(block.kind === 'figure' ? [{ name: `${name}.csv`, bytes: encoder.encode(figureCsv(block.figure, dialect)) }] : []),
      ];
    });
}
