import type { IconName } from '../widgets/icon';

export const roomIds = ['files', 'series', 'fit', 'cv', 'gitt', 'cycling', 'compare', 'report'] as const;
export type RoomId = (typeof roomIds)[number];

export interface Room {
  id: RoomId;
  name: string;
  icon: IconName;
  /** What would fill it, where it has no data. */
  fill: string;
}

/** The order of the rooms is the order of the work. */
export const rooms: readonly Room[] = [
  { id: 'files', name: 'Files', icon: 'files', fill: 'No files yet. Drop a folder of measurements anywhere in this window.' },
  { id: 'series', name: 'Series', icon: 'series', fill: 'No spectra yet. Drop a folder with impedance files.' },
  { id: 'fit', name: 'Fit', icon: 'fit', fill: 'No spectra yet. Drop a folder with impedance files, then look at each fit here.' },
  { id: 'cv', name: 'CV', icon: 'cv', fill: 'No voltammograms yet. Drop a folder with at least three scan rates.' },
  { id: 'gitt', name: 'GITT', icon: 'gitt', fill: 'No titration yet. Drop a file with current pulses and rests.' },
  { id: 'cycling', name: 'Cycling', icon: 'cycling', fill: 'No cycling yet. Drop a file of charges and discharges.' },
  {
    id: 'compare',
    name: 'Compare',
    icon: 'compare',
    fill: 'Nothing to compare yet. Fit a series, or add the voltammograms, titration or cycling of a cell.',
  },
  {
    id: 'report',
    name: 'Report',
    icon: 'report',
    fill: 'Nothing to report yet. Fit a series, or add voltammograms, a titration or cycling.',
  },
];
