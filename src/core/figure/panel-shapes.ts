import type { FigurePanel } from '../figure-model';
import type { FigureStyle } from '../figure-style';
import { annotationShapes } from './annotation-shapes';
import { axisShapes } from './axis-shapes';
import { colourBarShapes } from './colour-bar-shapes';
import { areaShapes, bandShapes, barShapes } from './filled-shapes';
import { legendShapes } from './legend-shapes';
import { makePath } from './make-path';
import type { PanelPlace } from './panel-place';
import { publication } from './publication';
import { seriesShapes } from './series-shapes';
import type { Shape, ShapeGroup, ShapePoint } from './shape';
import { textShape } from './text-shape';

/** How a drawing places numbers: in a panel's own frame, and in its inset's. */
export interface PanelPlaces {
  frame: PanelPlace;
  inset: PanelPlace | null;
}

/** What lies under the curves of a panel. */
export function shapesBelow(panel: FigurePanel, { frame }: PanelPlaces, style: FigureStyle): ShapeGroup[] {
  return [
    ...panel.bands.map((band) => ({ part: 'band', name: band.name, shapes: bandShapes(band, frame) })),
    ...panel.areas.map((area) => ({ part: 'area', name: area.name, shapes: areaShapes(area, frame) })),
    ...panel.bars.map((bars) => ({ part: 'bars', name: bars.name, shapes: barShapes(bars, frame) })),
    ...panel.annotations
      .filter(({ kind }) => kind === 'line' || kind === 'region')
      .map((annotation) => ({ part: annotation.kind, name: '', shapes: annotationShapes(annotation, frame, style) })),
  ].filter(({ shapes }) => shapes.length > 0);
}

/** The curves of a panel, fits under what was measured. */
export function curveShapes(panel: Pick<FigurePanel, 'series'>, frame: PanelPlace): ShapeGroup[] {
  const order = { construction: 0, fit: 1, measured: 2 } as const;
  return [...panel.series]
    .sort((a, b) => order[a.role] - order[b.role])
    .map((series) => ({ part: series.role, name: series.name, shapes: seriesShapes(series, frame) }))
    .filter(({ shapes }) => shapes.length > 0);
}

/** What lies over the curves of a panel: words, legend, inset, axes. */
export function shapesAbove(panel: FigurePanel, { frame, inset }: PanelPlaces, style: FigureStyle): ShapeGroup[] {
  const groups: ShapeGroup[] = panel.annotations
    .filter(({ kind }) => kind !== 'line' && kind !== 'region')
    .map((annotation) => ({ part: annotation.kind, name: '', shapes: annotationShapes(annotation, frame, style) }));
  if (panel.legend !== null) groups.push({ part: 'legend', name: '', shapes: legendShapes(panel.legend, panel, frame, style) });
  if (panel.colourBar !== null) groups.push({ part: 'colour-bar', name: '', shapes: colourBarShapes(panel.colourBar, style) });
  if (panel.inset !== null && inset !== null) groups.push(...insetShapes(panel, panel.inset, inset, style));
  groups.push(...axisShapes(panel, frame, style));
  if (panel.letter !== '') groups.push({ part: 'letter', name: panel.letter, shapes: [letterShape(panel, frame, style)] });
  return groups;
}

function insetShapes(panel: FigurePanel, inset: NonNullable<FigurePanel['inset']>, place: PanelPlace, style: FigureStyle): ShapeGroup[] {
  const { left_pt: left, right_pt: right, top_pt: top, bottom_pt: bottom } = place;
  const paper: ShapePoint[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  const size = style.fontSize_pt;
  const words = { x_pt: left, y_pt: top - 0.75 * size };
  return [
    { part: 'inset', name: '', shapes: [makePath([paper], { closed: true, fill: 'paper', stroke: null })] },
    ...curveShapes(panel, place).map((group) => ({ ...group, part: `inset-${group.part}` })),
    ...axisShapes(inset, place, style).map((group) => ({ ...group, part: `inset-${group.part}` })),
    {
      part: 'inset-words',
      name: '',
      shapes: [
        { kind: 'text', runs: inset.magnification, ...words, anchor: 'start', size_pt: size, bold: false, ink: 'text', upwards: false },
      ],
    },
  ];
}

function letterShape({ letter, letterAt, y }: FigurePanel, { left_pt, top_pt }: PanelPlace, style: FigureStyle): Shape {
  const size_pt = style.fontSize_pt + publication.letterLarger_pt;
  const inMargin = letterAt === 'margin';
  const x_pt = inMargin ? left_pt - y.titleAt_mm * publication.pointsPerMillimetre - 4 : left_pt + 5;
  const at = { x_pt, y_pt: top_pt + (inMargin ? 1 : 4) + size_pt / 2 };
  return { ...textShape([{ text: `(${letter})` }], at, 'start', size_pt), bold: true };
}
