/** What is around when Arctrace is to open its window. */
export interface Surroundings {
  /** A screen to show a window on. */
  display: boolean;
  /** Electron's runtime: there; not there but not tried to fetch yet; or not to be had here. */
  electron: 'present' | 'absent' | 'unavailable';
  /** An installed Chrome, Chromium or Edge. */
  browser: boolean;
}

export type WindowChoice = 'electron' | 'fetch-electron' | 'browser' | 'address';

/** Electron's window where it can be, else the installed browser, else the address for a person to open. */
export function chooseWindow({ display, electron, browser }: Surroundings): WindowChoice {
  if (!display) return 'address';
  if (electron === 'present') return 'electron';
  if (electron === 'absent') return 'fetch-electron';
  return browser ? 'browser' : 'address';
}
