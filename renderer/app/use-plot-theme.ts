import { useMemo } from 'react';
import { type PlotTheme, readPlotTheme } from '../plots/plot-theme';
import { useViewState } from './view-state';

/** The tokens in force for a canvas; a new object when the colour scheme changes. */
export function usePlotTheme(): PlotTheme {
  const scheme = useViewState((view) => view.scheme);
  return useMemo(() => {
    // The library sets the attribute only after rendering; the canvas reads it now.
    document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
    return readPlotTheme(scheme);
  }, [scheme]);
}
