import { useMemo } from 'react';
import type { Project } from '../../../src/app/api';
import { type ComparedCell, compareCells, shownResult } from '../../../src/app/client';
import type { FitResult } from '../../../src/core/fit-result';
import { formatUncertainty } from '../../../src/core/format-uncertainty';
import { ohmUnit } from '../../../src/core/plot/ohm-unit';
import type { WarburgSlope } from '../../../src/core/warburg-line';
import { useProjectStore } from '../../app/project-store';
import { useSpectra } from '../../app/spectra-cache';
import { usePlotTheme } from '../../app/use-plot-theme';
import { useViewState } from '../../app/view-state';
import { WarburgPlot } from '../../plots/warburg-plot';
import { PaneNote } from '../../widgets/pane-note';
import { RefusedMark } from '../../widgets/refused-mark';
import { RichText } from '../../widgets/rich-text';
import { shortName } from '../../widgets/short-name';
import { type CellMark, cellMarks, mostCells } from './cell-markers';
import { comparePlace } from './compare-place';
import { placeName } from './series-axis';
import { largestModulus } from './series-impedance';
import { warburgMembers } from './series-warburg';
import type { Series } from './use-series';
import classes from './warburg-cells.module.css';

/** One cell at the place of the comparison, with its σw over that of the first. */
interface CellLine {
  cell: ComparedCell;
  mark: CellMark;
  result: FitResult | null;
}

/** Warburg lines of every cell at one place of the axis, their slopes side by side, and σw over that of this cell. */
export function WarburgCells({ series }: { series: Series }) {
  const { axis, sample, samples, selected } = series;
  const theme = usePlotTheme();
  const project = useProjectStore((store) => store.project);
  const place = useMemo(() => comparePlace(project, { axis, selected }), [project, axis, selected]);
  // This cell first: the others are held against it.
  const order = useMemo(() => [sample, ...samples.filter((one) => one !== sample)], [sample, samples]);
  const marks = useMemo(() => cellMarks(samples, theme), [samples, theme]);
  const lines = useMemo(() => (place === null ? [] : cellLines(project, place, order, marks)), [project, place, order, marks]);
  const ids = useMemo(() => lines.map(({ cell }) => ({ id: cell.id })), [lines]);
  const spectra = useSpectra(useMemo(() => ids.map(({ id }) => id), [ids]));
  const unit = useMemo(() => ohmUnit(largestModulus(ids, spectra)), [ids, spectra]);
  const model = useMemo(() => {
    const members = warburgMembers(
      lines.map(({ cell, mark, result }) => ({
        id: cell.id,
        label: cell.sample,
        colour: mark.colour,
        line: result?.warburgLine ?? null,
        marker: mark,
      })),
      spectra,
      unit,
    );
    return { members, selectedId: null, alone: null, mapKey: { kind: 'none' as const }, unit: unit.unit, theme };
  }, [lines, spectra, unit, theme]);
  if (place === null || lines.length === 0)
    return <PaneNote>Warburg lines of all cells stand here beside each other once two of them are fitted at the same place.</PaneNote>;
  const where = placeName(axis, place.value * axis.perTag);
  return (
    <>
      <WarburgPlot
        model={model}
        label={`Warburg plot, Z′ over ω^(−1/2), ${lines.length} cells at ${where}`}
        onSelect={(id) => {
          const found = lines.find(({ cell }) => cell.id === id);
          if (found !== undefined) useViewState.setState({ sample: found.cell.sample, selectedId: id });
        }}
      />
      <SlopeTable lines={lines} where={where} />
      <p className={classes.words}>
        <RichText markup={absentWords(order, lines, where)} />
      </p>
    </>
  );
}

function cellLines(
  project: Project,
  place: NonNullable<ReturnType<typeof comparePlace>>,
  order: readonly string[],
  marks: readonly CellMark[],
): CellLine[] {
  const shown = order.filter((sample) => marks.some((mark) => mark.sample === sample));
  return compareCells(project, 'sigmaW_ohmPerSqrtS', place, shown).flatMap((cell) => {
    const mark = marks.find(({ sample }) => sample === cell.sample);
    const recording = project.recordings.find(({ id }) => id === cell.id);
    if (mark === undefined || recording === undefined) return [];
    const result = shownResult(project, recording);
    return [{ cell, mark, result: result !== null && 'parameters' in result ? result : null }];
  });
}

function SlopeTable({ lines, where }: { lines: readonly CellLine[]; where: string }) {
  const first = lines[0]?.cell.sample ?? '';
  return (
    <div className={classes.scroller}>
      <table className={classes.table} aria-label={`Slopes at ${where}`}>
        <thead>
          <tr>
            <th>at {where}</th>
            <th>
              <RichText markup="*Z*′" />
            </th>
            <th>
              <RichText markup="*Z*′_{W}" />
            </th>
            <th>
              <RichText markup="−*Z*″_{W}" />
            </th>
            <th>
              <RichText markup="*σ*_{W}" />
            </th>
            <th title={`σW over that of ${first}`}>
              <RichText markup="ratio of *σ*_{W}" />
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ cell, mark, result }) => (
            <tr key={cell.sample} data-cell={cell.sample}>
              <th scope="row" title={cell.sample}>
                <span style={{ color: mark.colour }}>{mark.sign}</span> {shortName(cell.sample)}
              </th>
              <td>{slopeText(result?.warburgLine?.slopeMeasuredReal)}</td>
              <td>{slopeText(result?.warburgLine?.slopeReal)}</td>
              <td>{slopeText(result?.warburgLine?.slopeMinusImag)}</td>
              <td>
                {cell.value === null ? <RefusedMark reason={cell.reason ?? ''} /> : formatUncertainty(cell.value, cell.standardError).text}
              </td>
              <td>{ratioText(cell)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function slopeText(slope: WarburgSlope | null | undefined): string {
  return slope == null ? 'n.d.' : formatUncertainty(slope.slope_ohmPerSqrtS, slope.standardError).text;
}

function ratioText({ ratio, ratioError }: ComparedCell): string {
  if (ratio === null) return 'n.d.';
  return ratio === 1 && ratioError === null ? '1' : formatUncertainty(ratio, ratioError).text;
}

/** What the numbers are, and which cells are not among them. */
function absentWords(order: readonly string[], lines: readonly CellLine[], where: string): string {
  const absent = order.slice(0, mostCells).filter((sample) => lines.every(({ cell }) => cell.sample !== sample));
  const more = order.length > mostCells ? ` ${order.length - mostCells} more cells are not shown.` : '';
  const names = absent.join(', ').replace(/[*_^]/g, ' ');
  const missing = absent.length === 0 ? '' : ` ${names}: no fit at ${where}.`;
  return `Slopes and *σ*_{W} in Ω s^{−1/2}; errors of a ratio are those of both cells.${missing}${more}`;
}
