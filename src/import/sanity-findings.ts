import type { Finding } from '../core/finding';
import type { ImpedanceRecording, Recording } from '../core/recording';
import { doubtsAboutSpectrum } from './doubts-about-spectrum';

/** What looks wrong in the spectra of a file, each doubt once with the spectra it concerns; `points` where it is one spectrum. */
export function sanityFindings(recordings: readonly Recording[]): Finding[] {
  const spectra = recordings.filter((recording): recording is ImpedanceRecording => recording.technique === 'eis');
  const byCode = new Map<string, { ids: string[]; first: Finding }>();
  for (const { id, spectrum } of spectra) {
    for (const doubt of doubtsAboutSpectrum(spectrum)) {
      const seen = byCode.get(doubt.code);
      if (seen === undefined) byCode.set(doubt.code, { ids: [id], first: doubt });
      else seen.ids.push(id);
    }
  }
  return [...byCode.values()].map(({ ids, first }) => {
    if (ids.length === 1) return { ...first, message: `${ids[0]}: ${first.message}` };
    const named = ids.length <= 3 ? ids.join(', ') : `${ids.slice(0, 2).join(', ')} and ${ids.length - 2} more`;
    return { code: first.code, message: `${ids.length} of ${spectra.length} spectra (${named}), the first one: ${first.message}` };
  });
}
