import type { HostPrinting } from '../../app/host';
import { findBrowser } from '../start/open-browser';
import { figureFonts } from './figure-fonts';
import { pngOfSvg } from './png-of-svg';
import { printToPdf } from './print-to-pdf';

/** What every host on this machine can print: pages with the browser that is installed, looked for when one is wanted. */
export const hostPrinting: HostPrinting = {
  png: (drawing) => pngOfSvg(drawing, figureFonts),
  get pdf() {
    const browser = findBrowser();
    return browser === null ? undefined : (html: string) => printToPdf(browser, html);
  },
};
