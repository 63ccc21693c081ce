import { curveShapes, type PanelPlaces, shapesAbove, shapesBelow } from '../../core/figure/panel-shapes';
import { publication } from '../../core/figure/publication';
import type { ShapeGroup } from '../../core/figure/shape';
import type { FigureModel, FigurePanel } from '../../core/figure-model';
import type { FigureStyle } from '../../core/figure-style';
import { escapeXml } from './escape-xml';
import { framePlace } from './frame-place';
import { svgNumber } from './svg-number';
import { svgShape } from './svg-shape';

const families = {
  Arial: "Arial, Helvetica, Arimo, 'Liberation Sans', sans-serif",
  Helvetica: "Helvetica, Arial, Arimo, 'Liberation Sans', sans-serif",
} as const;

/**
 * A figure as SVG in the publication style: real text, true vectors, lengths in points on a page of its size in millimetres.
 * The same model and style give the same bytes. No ids, so that several can stand in one document.
 */
export function figureSvg(model: FigureModel, style: FigureStyle): string {
  const pt = publication.pointsPerMillimetre;
  const [width, height] = [model.width_mm, model.height_mm].map((mm) => svgNumber(mm * pt));
  const title = escapeXml(model.title);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${svgNumber(model.width_mm)}mm" height="${svgNumber(model.height_mm)}mm" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}" xml:space="preserve">`,
    `<title>${title}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<g font-family="${families[style.font]}" fill="#000000" stroke-linejoin="round">`,
    ...model.panels.flatMap((panel) => panelLines(panel, style)),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function panelLines(panel: FigurePanel, style: FigureStyle): string[] {
  const frame = framePlace(panel);
  const places: PanelPlaces = { frame, inset: panel.inset === null ? null : framePlace(panel.inset) };
  const groups = [...shapesBelow(panel, places, style), ...curveShapes(panel, frame), ...shapesAbove(panel, places, style)];
  return [
    `<g data-panel="${escapeXml(panel.letter)}">`,
    ...groups.filter(({ shapes }) => shapes.length > 0).flatMap((group) => groupLines(group, style)),
    '</g>',
  ];
}

function groupLines({ part, name, shapes }: ShapeGroup, style: FigureStyle): string[] {
  const named = name === '' ? '' : ` data-name="${escapeXml(name)}"`;
  return [`<g data-part="${part}"${named}>`, ...shapes.map((shape) => svgShape(shape, style)), '</g>'];
}
