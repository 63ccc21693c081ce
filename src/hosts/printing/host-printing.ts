import type { HostPrinting } from '../../app/host';
import { figureFonts } from './figure-fonts';
import { pngOfSvg } from './png-of-svg';

/** What every host on this machine can print. */
export const hostPrinting: HostPrinting = {
  png: (drawing) => pngOfSvg(drawing, figureFonts),
};
