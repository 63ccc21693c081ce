/** How a house writes its figures. Lengths of lines and markers are the publication style's own. */
export interface FigureStyle {
  /** One column or two. */
  width_mm: 85 | 178;
  /** Arimo stands in for Arial and Helvetica in PNG: it has their widths. */
  font: 'Arial' | 'Helvetica';
  /** Ticks and legend; axis titles are 1 pt, panel letters 2 pt larger. */
  fontSize_pt: 7 | 8 | 9;
  colours: 'colour' | 'grey';
  /** "Z′ (Ω)" or "Z′ / Ω". */
  axisTitle: 'parentheses' | 'slash';
  decimal: 'point' | 'comma';
}

export const defaultFigureStyle: FigureStyle = {
  width_mm: 178,
  font: 'Arial',
  fontSize_pt: 7,
  colours: 'colour',
  axisTitle: 'parentheses',
  decimal: 'point',
};
