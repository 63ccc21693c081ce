import { fittedSpectrum } from '../../impedance/fitted-spectrum';
import { logarithmicGrid } from '../../impedance/logarithmic-grid';
import type { FigureSpectra } from '../../report/figures/build/figure-spectrum';
import type { FigureEntry } from './figure-entry';
import { seriesPlaces } from './series-places';

const pointsPerDecade = 30;

/** What impedance figures draw of the spectra of one sample, along their axis. */
export function figureSpectra(entries: readonly FigureEntry[], axis?: string): FigureSpectra {
  const { members, key } = seriesPlaces(
    entries.map(({ recording }) => recording),
    axis,
  );
  const spectra = entries.map(({ recording, mask, result }, k) => {
    const { spectrum } = recording;
    const { name, position } = members[k] as (typeof members)[number];
    const masked = new Set([...spectrum.frequency_Hz.keys()].filter((row) => mask?.[row] === 1));
    const fit = result !== null && 'parameters' in result && result.error === undefined ? result : null;
    return {
      name,
      position,
      spectrum,
      masked,
      fitted: fit === null ? null : fittedSpectrum(fit, logarithmicGrid(spectrum.frequency_Hz, pointsPerDecade)),
      modelled: fit === null ? null : fittedSpectrum(fit, spectrum.frequency_Hz.slice()),
      warburgLine: fit?.warburgLine ?? null,
    };
  });
  return { sample: entries[0]?.recording.sample ?? '', spectra, key };
}
