import type { FitOptions, SeriesItem } from '../fit-options';
import { chooseForGroup } from './choose-for-group';
import type { ChosenFits } from './chosen-fits';
import { SpectrumFits } from './spectrum-fits';

/**
 * The circuit by evidence: fresh cells (cycle 0) each for itself, all cycled spectra of the series together, or every one
 * for itself with `each`. What is done when `isCancelled` turns true is kept.
 */
export function chooseCircuits(items: readonly SeriesItem[], options: FitOptions, isCancelled: () => boolean): ChosenFits {
  const result: ChosenFits = { chosen: new Map(), failures: new Map() };
  const spectra = items.map((item, index) => new SpectrumFits(index, item, options));
  for (const group of groupsOf(spectra, options.each ?? false)) chooseForGroup(group, result, isCancelled);
  return result;
}

function groupsOf(spectra: SpectrumFits[], each: boolean): SpectrumFits[][] {
  const isAlone = ({ item }: SpectrumFits) => each || item.recording.tags.cycle === 0;
  const together = spectra.filter((spectrum) => !isAlone(spectrum));
  const alone = spectra.filter(isAlone).map((spectrum) => [spectrum]);
  return together.length > 0 ? [...alone, together] : alone;
}
