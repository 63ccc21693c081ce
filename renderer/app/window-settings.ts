import { create } from 'zustand';
import type { ColourScheme } from '../../src/core/plot/ember-map';
import { remember, remembered } from './remembered';

/** How this machine shows and writes things, whatever the project. */
export interface WindowSettings {
  scheme: 'system' | ColourScheme;
  /** Single letters act where no text field has the focus. */
  singleLetters: boolean;
  /** How tables leave: with points and commas, or with decimal commas and semicolons. */
  csvDialect: 'comma' | 'semicolon-comma';
}

const system = matchMedia('(prefers-color-scheme: dark)');

function first(): WindowSettings {
  const [scheme, letters, dialect] = [remembered('scheme'), remembered('singleLetters'), remembered('csvDialect')];
  return {
    scheme: scheme === 'light' || scheme === 'dark' ? scheme : 'system',
    singleLetters: letters !== 'off',
    csvDialect: dialect === 'semicolon-comma' ? 'semicolon-comma' : 'comma',
  };
}

export const useWindowSettings = create<WindowSettings>()(first);

export function changeSettings(change: Partial<WindowSettings>): void {
  useWindowSettings.setState(change);
  const { scheme, singleLetters, csvDialect } = useWindowSettings.getState();
  remember('scheme', scheme);
  remember('singleLetters', singleLetters ? 'on' : 'off');
  remember('csvDialect', csvDialect);
}

/** Light or dark, as chosen or as the system shows. */
export function schemeOf({ scheme }: WindowSettings): ColourScheme {
  return scheme === 'system' ? (system.matches ? 'dark' : 'light') : scheme;
}

/** @returns a function that ends the listening */
export function followSystemScheme(onChange: () => void): () => void {
  system.addEventListener('change', onChange);
  return () => system.removeEventListener('change', onChange);
}
