import type { ImpedanceRecording } from '../core/recording';
import type { Spectrum } from '../core/spectrum';

/** Finds, among spectra seen before, one that holds the same numbers in the same order. */
export class KnownSpectra {
  readonly #byBeginning = new Map<string, ImpedanceRecording[]>();

  add(recording: ImpedanceRecording): void {
    const key = beginning(recording.spectrum);
    this.#byBeginning.set(key, [...(this.#byBeginning.get(key) ?? []), recording]);
  }

  twinOf({ spectrum }: ImpedanceRecording): ImpedanceRecording | undefined {
    return this.#byBeginning.get(beginning(spectrum))?.find((known) => sameSpectrum(known.spectrum, spectrum));
  }
}

/** Enough of the numbers to tell almost all spectra apart. */
function beginning({ frequency_Hz, zReal_ohm, zImag_ohm }: Spectrum): string {
  return [frequency_Hz.length, frequency_Hz[0], zReal_ohm[0], zImag_ohm[0], zReal_ohm.at(-1), zImag_ohm.at(-1)].join();
}

function sameSpectrum(a: Spectrum, b: Spectrum): boolean {
  return sameValues(a.frequency_Hz, b.frequency_Hz) && sameValues(a.zReal_ohm, b.zReal_ohm) && sameValues(a.zImag_ohm, b.zImag_ohm);
}

function sameValues(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((value, k) => Object.is(value, b[k]));
}
