import type { FigureModel, FigurePanel, FigureSeries } from '../../core/figure-model';
import type { ReportCheck, ReportSection } from '../../core/report-model';

/** Places on the series map this far apart differ enough in lightness to be told apart without colour. */
const farOnMap = 0.12;

/** Whether curves that a legend tells apart differ by more than their colour: in marker, in line, or clearly in lightness. */
export function greyCheck(sections: readonly ReportSection[]): ReportCheck[] {
  const figures = sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'figure' ? [block] : [])));
  if (figures.length === 0) return [];
  const unclear = figures.filter(({ figure }) => !readsInGrey(figure)).map(({ label }) => label);
  if (unclear.length === 0) return [{ kind: 'ok', text: 'Every figure reads in grey.', action: '' }];
  return [
    { kind: 'warn', text: `${unclear.join(', ')}: curves differ in colour alone, so they cannot be told apart in grey.`, action: '' },
  ];
}

function readsInGrey({ panels }: FigureModel): boolean {
  return panels.every(panelReadsInGrey);
}

/** With a colour bar the order of the curves is read off their lightness, which falls evenly. */
function panelReadsInGrey({ series, colourBar }: FigurePanel): boolean {
  if (colourBar !== null) return true;
  const drawn = series.filter(({ role, marker }) => role !== 'construction' && marker !== null);
  return drawn.every((one, k) => drawn.slice(k + 1).every((other) => differ(one, other)));
}

function differ(one: FigureSeries, other: FigureSeries): boolean {
  const look = ({ marker, line }: FigureSeries) => `${marker?.shape} ${marker?.filled} ${line}`;
  if (look(one) !== look(other) || one.name === other.name) return true;
  const [from, to] = [one.ink, other.ink];
  if (typeof from === 'object' && 'map' in from && typeof to === 'object' && 'map' in to) return Math.abs(from.map - to.map) >= farOnMap;
  return JSON.stringify(from) !== JSON.stringify(to) && (from === 'grey' || to === 'grey');
}
