import type { ReportPictures } from '../report-pictures';

/** Every picture on a page of its own size: printed, figures are vectors with real text. */
export function figuresPage(pictures: ReportPictures): string {
  const all = [...pictures.values()].flat();
  const rules = all.map(
    ({ width_mm, height_mm }, k) =>
      `@page figure${k} { size: ${size(width_mm)} ${size(height_mm)}; margin: 0; } .f${k} { page: figure${k}; }`,
  );
  const pages = all.map(({ svg }, k) => `<div class="f${k}">${svg}</div>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Figures</title><style>body { margin: 0; } div { break-after: page; } div:last-child { break-after: auto; } svg { display: block; }\n${rules.join('\n')}</style></head><body>${pages.join('\n')}</body></html>\n`;
}

/** A little taller than the picture: what overflows by a hair takes another page. */
const size = (mm: number) => `${(Math.ceil(mm * 10) / 10 + 0.1).toFixed(1)}mm`;
