import type { RecordingSpectrum } from '../../../src/app/api';
import { formatUncertainty } from '../../../src/core/format-uncertainty';
import { emberColour } from '../../../src/core/plot/ember-map';
import type { OhmUnit } from '../../../src/core/plot/ohm-unit';
import type { WarburgLine, WarburgSlope } from '../../../src/core/warburg-line';
import type { MapKey } from '../../plots/map-key';
import type { PlotTheme } from '../../plots/plot-theme';
import type { AloneDiffusion, StraightLine, WarburgMember, WarburgModel } from '../../plots/warburg-model';
import type { SeriesRow } from './series-rows';

/** A spectrum of a Warburg plot: of the series by its colour on the map, or a cell's by its own colour and marker. */
export interface WarburgItem extends Pick<WarburgMember, 'id' | 'label' | 'colour' | 'marker'> {
  line: WarburgLine | null;
}

export function warburgItems(rows: readonly SeriesRow[], theme: PlotTheme): WarburgItem[] {
  return rows.map(({ id, name, position, result }) => ({
    id,
    label: name,
    colour: emberColour(position, theme.scheme),
    line: result?.warburgLine ?? null,
  }));
}

/** Z′ of each spectrum over ω^(−1/2), as far as the numbers have arrived. */
export function warburgMembers(
  items: readonly WarburgItem[],
  spectra: Record<string, RecordingSpectrum>,
  { perOhm }: OhmUnit,
): WarburgMember[] {
  return items.flatMap(({ line, ...item }): WarburgMember[] => {
    const spectrum = spectra[item.id];
    if (spectrum === undefined) return [];
    const slope = line?.slopeMeasuredReal ?? null;
    return [
      {
        ...item,
        measured: Array.from(spectrum.frequency_Hz, (f, k) => ({
          x: 1 / Math.sqrt(2 * Math.PI * f),
          y: (spectrum.zReal_ohm[k] as number) * perOhm,
        })),
        used: new Set(line?.points.map((point) => point.row)),
        line: line === null || slope === null ? null : straight(slope, lowestDecade(line), perOhm),
      },
    ];
  });
}

/** The plot with one spectrum selected, whose diffusion alone stands below. */
export function seriesWarburg(
  members: WarburgMember[],
  selected: SeriesRow | null,
  mapKey: MapKey,
  { unit, perOhm }: OhmUnit,
  theme: PlotTheme,
): WarburgModel {
  const line = selected?.result?.warburgLine ?? null;
  const colour = members.find(({ id }) => id === selected?.id)?.colour ?? theme.text;
  const alone = line === null || line.points.length === 0 ? null : aloneDiffusion(line, perOhm, colour);
  return { members, selectedId: selected?.id ?? null, alone, mapKey, unit, theme };
}

function aloneDiffusion(line: WarburgLine, perOhm: number, colour: string): AloneDiffusion {
  const range = rangeOf(line.points.map(({ omegaToMinusHalf_sqrtS }) => omegaToMinusHalf_sqrtS));
  return {
    real: line.points.map((point) => ({ x: point.omegaToMinusHalf_sqrtS, y: point.warburgReal_ohm * perOhm })),
    minusImag: line.points.map((point) => ({ x: point.omegaToMinusHalf_sqrtS, y: -point.warburgImag_ohm * perOhm })),
    realLine: line.slopeReal === null ? null : straight(line.slopeReal, range, perOhm),
    minusImagLine: line.slopeMinusImag === null ? null : straight(line.slopeMinusImag, range, perOhm),
    colour,
  };
}

/** The slopes beside the fit's σW, in text runs; what is missing says why. */
export function warburgWords({ name, result }: SeriesRow): string {
  const line = result?.warburgLine;
  if (result === null) return `${name} has no fit yet.`;
  if (line == null) return `${name}: the circuit ${result.circuit} has no Warburg element.`;
  if (line.window_Hz === null) return `${name}: no point of the diffusion lies at −45 ± 5°, so there is no line.`;
  const sigma = result.roles.sigmaW_ohmPerSqrtS;
  const error = result.roleErrors.sigmaW_ohmPerSqrtS.standardError;
  const { min, max } = line.window_Hz;
  return [
    `${name}, ${line.points.length} points, ${short(max)} – ${short(min)} Hz (${line.decades.toFixed(2)} decades).`,
    `Slopes in Ω s^{−1/2}: *Z*′ as measured ${slopeText(line.slopeMeasuredReal)}, of the diffusion alone *Z*′_{W} ${slopeText(line.slopeReal)} and −*Z*″_{W} ${slopeText(line.slopeMinusImag)}${differenceWords(line)}.`,
    ...(sigma === null ? [] : [`The fit says *σ*_{W} = ${formatUncertainty(sigma, error).text}.`]),
  ].join(' ');
}

function differenceWords({ slopeDifference_percent, slopesAgree }: WarburgLine): string {
  if (slopeDifference_percent === null) return '';
  const percent = `${slopeDifference_percent.toFixed(1)} %`;
  return slopesAgree ? ` (${percent} apart: they agree)` : ` (${percent} apart: within 10 % they would agree)`;
}

function slopeText(slope: WarburgSlope | null): string {
  return slope === null ? 'n.d.' : formatUncertainty(slope.slope_ohmPerSqrtS, slope.standardError).text;
}

function straight(slope: WarburgSlope, [from, to]: [number, number], perOhm: number): StraightLine {
  return { slope: slope.slope_ohmPerSqrtS * perOhm, intercept: slope.intercept_ohm * perOhm, from, to };
}

/** The slope of Z′ as measured is that of the window's lowest decade. */
function lowestDecade(line: WarburgLine): [number, number] {
  const [from, to] = rangeOf(line.points.map(({ omegaToMinusHalf_sqrtS }) => omegaToMinusHalf_sqrtS));
  return [Math.max(from, to / Math.sqrt(10)), to];
}

function rangeOf(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

const short = (value: number) => String(Number(value.toPrecision(2)));
