import { useMemo } from 'react';
import { type AppCommand, useCommands } from '../../app/command-registry';
import { useViewState } from '../../app/view-state';
import { axisOptions, quantityOptions, referenceOptions, scaleOptions } from './trend-choices';
import type { Series } from './use-series';

/** What the plot over cycle (potential …) shows, for those who type instead of opening its menu. */
export function useTrendCommands(series: Series): void {
  const commands = useMemo((): AppCommand[] => {
    const several = [axisOptions(series), referenceOptions(series), scaleOptions(series), quantityOptions(series)].filter(
      (options) => options.length > 1,
    );
    return [
      ...several.flat().map(
        ({ id, title, chosen, choose }): AppCommand => ({
          id: `series.${id}`,
          title,
          run: choose,
          blocked: chosen ? 'The plot shows that already.' : null,
        }),
      ),
      {
        id: 'series.tag',
        title: 'Enter a tag of your own for these spectra',
        run: () => useViewState.setState({ editedTag: '' }),
        blocked: series.rows.length === 0 ? 'There is no spectrum in this series.' : null,
      },
      {
        id: 'series.limits',
        title: 'Limit the frequencies of this series',
        run: () => useViewState.setState({ limitsOpen: true }),
        blocked: series.rows.length === 0 ? 'There is no spectrum in this series.' : null,
      },
      {
        id: 'series.compareCells',
        title: 'Show this quantity of all cells, or of this one',
        run: () => useViewState.setState(({ compareCells }) => ({ compareCells: !compareCells })),
        blocked: series.samples.length > 1 ? null : 'There is one cell in this project.',
      },
    ];
  }, [series]);
  useCommands('seriesTrend', commands);
}
