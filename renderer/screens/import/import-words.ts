import type { PendingImport } from '../../../src/app/api';
import type { Technique } from '../../../src/core/recording';

export const techniqueNames: Readonly<Record<Technique, string>> = {
  eis: 'impedance',
  cv: 'CV',
  gitt: 'GITT',
  cycling: 'cycling',
  ocv: 'open circuit',
  ca: 'const. potential',
  cp: 'const. current',
  unknown: 'time series',
};

/** "20 spectra", "20 spectra and 2 other recordings": what an import will take. */
export function takenWords({ recordings }: PendingImport): string {
  const taken = recordings.filter(({ included }) => included);
  const spectra = taken.filter(({ technique }) => technique === 'eis').length;
  const others = taken.length - spectra;
  const words = [];
  if (spectra > 0 || others === 0) words.push(spectra === 1 ? '1 spectrum' : `${spectra} spectra`);
  if (others > 0) words.push(`${others} ${spectra > 0 ? 'other ' : ''}${others === 1 ? 'recording' : 'recordings'}`);
  return words.join(' and ');
}

/** The pane's heading: what was understood, what was not. */
export function understoodWords({ files, recordings }: Pick<PendingImport, 'files' | 'recordings'>): string {
  const spectra = recordings.filter(({ technique }) => technique === 'eis').length;
  const others = recordings.length - spectra;
  const unread = files.filter(({ error }) => error !== undefined).length;
  const skipped = files.filter(({ skipped }) => skipped !== undefined).length;
  return [
    `${spectra === 1 ? '1 spectrum' : `${spectra} spectra`}${others > 0 ? ` and ${others} other` : ''} understood`,
    ...(unread > 0 ? [`${unread === 1 ? '1 file' : `${unread} files`} could not be read`] : []),
    ...(skipped > 0 ? [`${skipped} passed over`] : []),
  ].join(', ');
}

/** What is being imported, in one line. */
export function importFacts({ title, files }: PendingImport): string {
  const count = files.length === 1 ? '1 file' : `${files.length} files`;
  return [...(title === count ? [] : [title]), count, 'nothing is stored until you import'].join(' · ');
}
