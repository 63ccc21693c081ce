import type { ColourScheme } from '../../src/core/plot/ember-map';

/** The tokens a canvas needs, read from the page: a canvas knows no CSS variables. */
export interface PlotTheme {
  scheme: ColourScheme;
  family: string;
  surface: string;
  raised: string;
  text: string;
  text2: string;
  text3: string;
  axis: string;
  grid: string;
  line2: string;
  accent: string;
  accentSoft: string;
  sunken: string;
  warnMark: string;
  arcSei: string;
  arcCt: string;
  /** Of cells that share a plot; the marker belongs to the colour. */
  samples: readonly string[];
}

/** Reads the theme in force; call again after the colour scheme changed. */
export function readPlotTheme(scheme: ColourScheme): PlotTheme {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    scheme,
    family: token('font-text'),
    surface: token('surface'),
    raised: token('raised'),
    text: token('text'),
    text2: token('text2'),
    text3: token('text3'),
    axis: token('axis'),
    grid: token('grid'),
    line2: token('line2'),
    accent: token('accent'),
    accentSoft: token('accentSoft'),
    sunken: token('sunken'),
    warnMark: token('warnMark'),
    arcSei: token('arcSei'),
    arcCt: token('arcCt'),
    samples: [1, 2, 3, 4, 5, 6].map((k) => token(`sample${k}`)),
  };
}
