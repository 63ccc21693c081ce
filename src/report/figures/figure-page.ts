import type { FigureModel } from '../../core/figure-model';
import type { FigureStyle } from '../../core/figure-style';
import { escapeXml } from './escape-xml';
import { figureSvg } from './figure-svg';

/** A page of HTML of the figure's own size with nothing on it but the figure: printed, it is the figure as PDF. */
export function figurePage(model: FigureModel, style: FigureStyle): string {
  const { width_mm, height_mm, title } = model;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeXml(title)}</title>`,
    // A hair more than the figure: a page that is full to the last fraction of a point spills an empty one.
    `<style>@page{size:${width_mm}mm ${height_mm + 0.1}mm;margin:0}html,body{margin:0}svg{display:block}</style>`,
    '</head>',
    `<body>${figureSvg(model, style)}</body>`,
    '</html>',
  ].join('\n');
}
