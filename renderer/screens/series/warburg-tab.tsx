import { useMemo } from 'react';
import { ohmUnit } from '../../../src/core/plot/ohm-unit';
import { useSpectra } from '../../app/spectra-cache';
import { usePlotTheme } from '../../app/use-plot-theme';
import { useViewState } from '../../app/view-state';
import { WarburgPlot } from '../../plots/warburg-plot';
import { RichText } from '../../widgets/rich-text';
import { WithFigure } from '../figure/with-figure';
import { largestModulus, mapKey } from './series-impedance';
import { seriesWarburg, warburgItems, warburgMembers, warburgWords } from './series-warburg';
import type { Series } from './use-series';
import { WarburgCells } from './warburg-cells';
import classes from './warburg-tab.module.css';

/** The Warburg line of each spectrum, and of the selected one the diffusion alone with its slopes; or those of every cell at one place. */
export function WarburgTab({ series }: { series: Series }) {
  const all = useViewState(({ compareCells }) => compareCells);
  return all && series.samples.length > 1 ? <WarburgCells series={series} /> : <WarburgSeries series={series} />;
}

function WarburgSeries({ series: { rows, axis, selected, select } }: { series: Series }) {
  const theme = usePlotTheme();
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const spectra = useSpectra(ids);
  const unit = useMemo(() => ohmUnit(largestModulus(rows, spectra)), [rows, spectra]);
  const members = useMemo(() => warburgMembers(warburgItems(rows, theme), spectra, unit), [rows, spectra, unit, theme]);
  // Where nothing is selected, the last spectrum that has a line speaks for the series.
  const asked = selected ?? rows.findLast(({ result }) => result?.warburgLine?.window_Hz != null) ?? null;
  const model = useMemo(
    () => seriesWarburg(members, asked, mapKey(rows, axis, asked?.id ?? null, theme), unit, theme),
    [members, asked, rows, axis, unit, theme],
  );
  return (
    <>
      <WithFigure request={{ kinds: ['warburg'], sample: rows[0]?.recording.sample ?? '', ids, axis: axis.kind }}>
        <WarburgPlot model={model} label={`Warburg plot, Z′ over ω^(−1/2), ${rows.length} spectra`} onSelect={select} />
      </WithFigure>
      <p className={classes.words} aria-live="polite">
        <RichText markup={asked === null ? 'The Warburg line appears here as the spectra are fitted.' : warburgWords(asked)} />
      </p>
    </>
  );
}
