import { printToPdf } from './print-to-pdf';
import { findBrowser } from './start/open-browser';

/** What a program on Node can do for reports: print with an installed browser. */
export function reportTools() {
  const browser = findBrowser();
  const png = async ({ svg, width_mm, dpi }: { svg: string; width_mm: number; dpi: number }) => {
    const { renderAsync } = await import('@resvg/resvg-js');
    return (await renderAsync(svg, { fitTo: { mode: 'width', value: Math.round((width_mm / 25.4) * dpi) }, background: '#fff' })).asPng();
  };
  return { png, ...(browser === null ? {} : { pdf: (html: string) => printToPdf(browser, html) }) };
}
