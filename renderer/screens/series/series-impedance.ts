import type { FitCurve, ProjectFit, RecordingSpectrum } from '../../../src/app/api';
import { cyclePosition } from '../../../src/core/plot/cycle-position';
import { cycleTicks } from '../../../src/core/plot/cycle-ticks';
import { emberColour } from '../../../src/core/plot/ember-map';
import { ohmUnit } from '../../../src/core/plot/ohm-unit';
import type { ImpedanceCurve, ImpedanceMember, ImpedanceModel } from '../../plots/impedance-model';
import type { MapKey } from '../../plots/map-key';
import type { PlotTheme } from '../../plots/plot-theme';
import type { SeriesAxis } from './series-axis';
import type { SeriesRow } from './series-rows';

/** From this many members on a colour bar stands for the legend. */
const barFrom = 7;

export interface SeriesData {
  spectra: Record<string, RecordingSpectrum>;
  curves: Record<string, { result: ProjectFit['result']; curve: FitCurve }>;
}

/** The spectra of a series with their fits, as far as their numbers have arrived. */
export function seriesMembers(
  rows: readonly SeriesRow[],
  data: SeriesData,
  theme: PlotTheme,
): Pick<ImpedanceModel, 'members' | 'unit' | 'theme'> {
  const { unit, perOhm } = ohmUnit(largestModulus(rows, data.spectra));
  const members = rows.flatMap((row): ImpedanceMember[] => {
    const spectrum = data.spectra[row.id];
    if (spectrum === undefined) return [];
    const drawn = data.curves[row.id];
    const current = drawn !== undefined && drawn.result === row.fit?.result ? drawn.curve : null;
    return [
      {
        id: row.id,
        label: row.name,
        colour: emberColour(row.position, theme.scheme),
        measured: toCurve(spectrum, perOhm),
        masked: new Set(row.recording.maskedPoints),
        fitted: current === null ? null : toCurve(current, perOhm),
        open: row.recording.tags.branch === 'discharge' && row.suffix !== '',
        stale: row.fit !== null && row.fit.stale !== null,
      },
    ];
  });
  return { members, unit, theme };
}

/** The plot of a series with one of them selected; the first and the selected spectrum have their decades marked. */
export function seriesImpedance(
  series: Pick<ImpedanceModel, 'members' | 'unit' | 'theme'>,
  rows: readonly SeriesRow[],
  axis: SeriesAxis,
  selectedId: string | null,
): ImpedanceModel {
  const marked = new Set([rows[0]?.id, selectedId].filter((id) => typeof id === 'string'));
  return { ...series, selectedId, markedIds: marked, mapKey: mapKey(rows, axis, selectedId, series.theme), inset: true };
}

const curveCache = new WeakMap<object, { perOhm: number; curve: ImpedanceCurve }>();

/** Points of the Nyquist plane, made once for each set of numbers. */
function toCurve(numbers: RecordingSpectrum | FitCurve, perOhm: number): ImpedanceCurve {
  const known = curveCache.get(numbers);
  if (known !== undefined && known.perOhm === perOhm) return known.curve;
  const { frequency_Hz, zReal_ohm, zImag_ohm } = numbers;
  const points = Array.from(zReal_ohm, (re, index) => ({ x: re * perOhm, y: -(zImag_ohm[index] as number) * perOhm }));
  const curve = { frequency_Hz, points };
  curveCache.set(numbers, { perOhm, curve });
  return curve;
}

/** The largest |Z| of a series, in ohm. */
export function largestModulus(rows: readonly Pick<SeriesRow, 'id'>[], spectra: SeriesData['spectra']): number {
  let largest = 0;
  for (const { id } of rows) {
    const spectrum = spectra[id];
    spectrum?.zReal_ohm.forEach((re, index) => {
      const modulus = Math.hypot(re, spectrum.zImag_ohm[index] as number);
      if (modulus > largest) largest = modulus;
    });
  }
  return largest;
}

/** Up to six members a legend, from seven on a bar with a pointer. */
export function mapKey(rows: readonly SeriesRow[], axis: SeriesAxis, selectedId: string | null, theme: PlotTheme): MapKey {
  const title = axis.unit === '' ? axis.short : `${axis.short} (${axis.unit})`;
  if (rows.length < 2) return { kind: 'none' };
  if (rows.length < barFrom || axis.kind === 'order') {
    const shown = rows.length > 24 ? rows.filter((_, index) => index % Math.ceil(rows.length / 12) === 0) : rows;
    const entries = shown.map(({ id, label, suffix, position }) => ({
      label: suffix === '' ? label : `${label} ${suffix}`,
      colour: emberColour(position, theme.scheme),
      selected: id === selectedId,
    }));
    return { kind: 'legend', title, entries };
  }
  const selected = rows.find(({ id }) => id === selectedId);
  return {
    kind: 'bar',
    title,
    colourAt: (position) => emberColour(position, theme.scheme),
    ticks: barTicks(rows, axis),
    pointer: selected?.value == null ? null : selected.position,
  };
}

function barTicks(rows: readonly SeriesRow[], axis: SeriesAxis): { position: number; label: string }[] {
  const placed = rows.filter(({ value }) => value !== null);
  const last = placed.at(-1)?.value ?? 0;
  if (axis.kind === 'cycle') {
    const first = placed.find(({ value }) => value !== 0)?.value ?? last;
    const ticks = cycleTicks(first, last, 0.11).map((cycle) => ({ position: cyclePosition(cycle, last), label: String(cycle) }));
    const fresh = placed[0]?.value === 0;
    return fresh ? [{ position: 0, label: 'fresh' }, ...ticks.filter(({ position }) => position > 0.07)] : ticks;
  }
  const count = Math.min(5, placed.length);
  const chosen = Array.from({ length: count }, (_, k) => placed[Math.round((k * (placed.length - 1)) / (count - 1))] as SeriesRow);
  return chosen.map(({ position, label }) => ({ position, label }));
}
