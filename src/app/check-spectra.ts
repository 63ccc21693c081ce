import type { Finding } from '../core/finding';
import { checkSpectrum, type SpectrumCheck } from '../impedance/check-spectrum';
import type { SeriesItem } from '../impedance/fit-options';
import { KnownSpectra } from './known-spectra';
import { type SpectrumHeading, spectrumHeading } from './spectrum-heading';

/** The checks of one spectrum, as every host shows them. `warnings` is what its file's reader had to say. */
export interface CheckedSpectrum extends SpectrumHeading, SpectrumCheck {
  warnings: Finding[];
}

/** Checks spectra one after another and remembers them, so that the same numbers given twice are said. */
export class SpectrumChecker {
  readonly #known = new KnownSpectra();

  /** @throws ValidationError SPECTRUM_INVALID for a spectrum without rows. */
  check(item: SeriesItem, warnings: Finding[] = []): CheckedSpectrum {
    const { recording } = item;
    const twin = this.#known.twinOf(recording);
    this.#known.add(recording);
    const { kramersKronig, zHit, findings, proposedMask } = checkSpectrum(recording.spectrum);
    const same =
      twin === undefined
        ? []
        : [{ code: 'DUPLICATE_SPECTRUM', message: `Holds the same numbers as ${twin.id}; count it once.`, points: [], proposedMask: [] }];
    return { ...spectrumHeading(item), kramersKronig, zHit, findings: [...same, ...findings], proposedMask, warnings };
  }
}
