import { emberColour } from '../../../src/core/plot/ember-map';
import type { MapKey } from '../../plots/map-key';
import type { PlotTheme } from '../../plots/plot-theme';
import type { SeriesFacts } from './series-plot-choice';

/** A stretch of rows drawn as one loop. */
export interface Loop {
  id: string;
  label: string;
  colour: string;
  rows: { from: number; to: number } | null;
}

/** More loops than this are not told apart: as many are shown, evenly from the first to the last. */
const mostLoops = 40;
const mostNames = 6;

/** The cycles of a voltammogram as loops with their colours; without cycles the whole is one. */
export function cycleLoops({ cycleRows }: SeriesFacts, theme: PlotTheme): { loops: Loop[]; key: MapKey } {
  const all = cycleRows.filter(({ from, to }) => to - from > 1);
  if (all.length < 2) return { loops: [{ id: 'all', label: 'all rows', colour: theme.text, rows: null }], key: { kind: 'none' } };
  const chosen =
    all.length <= mostLoops
      ? all
      : Array.from({ length: mostLoops }, (_, k) => all[Math.round((k * (all.length - 1)) / (mostLoops - 1))] as (typeof all)[number]);
  const [low, high] = [Math.min(...chosen.map(({ cycle }) => cycle)), Math.max(...chosen.map(({ cycle }) => cycle))];
  const colour = (cycle: number) => emberColour(high > low ? (cycle - low) / (high - low) : 0, theme.scheme);
  const loops = chosen.map(({ cycle, from, to }, k) => ({
    id: `${cycle} ${k}`,
    label: `cycle ${cycle}`,
    colour: colour(cycle),
    // One row more joins a loop to the next, as it was measured.
    rows: { from, to: Math.min(to + 1, all.at(-1)?.to ?? to) },
  }));
  return { loops, key: loops.length <= mostNames ? legend(loops) : bar(low, high, theme) };
}

/** "40 of 200 cycles" where not all are shown (a single row is no loop); null where they are. */
export function loopsLeftOut({ cycleRows }: SeriesFacts): string | null {
  const shown = Math.min(mostLoops, cycleRows.filter(({ from, to }) => to - from > 1).length);
  return shown > 1 && shown < cycleRows.length ? `${shown} of ${cycleRows.length} cycles` : null;
}

function legend(loops: readonly Loop[]): MapKey {
  return {
    kind: 'legend',
    title: 'cycle',
    entries: loops.map(({ label, colour }) => ({ label: label.replace('cycle ', ''), colour, selected: false })),
  };
}

function bar(low: number, high: number, theme: PlotTheme): MapKey {
  const step = Math.max(1, Math.ceil((high - low) / 4));
  const ticks = Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, k) => low + k * step);
  return {
    kind: 'bar',
    title: 'cycle',
    colourAt: (position) => emberColour(position, theme.scheme),
    ticks: ticks.map((cycle) => ({ position: (cycle - low) / (high - low), label: String(cycle) })),
    pointer: null,
  };
}
