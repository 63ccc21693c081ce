import { publication } from '../../../core/figure/publication';
import { textWidth_pt } from '../../../core/figure/text-width';
import type { FigureAnnotation, FigurePanel, FigureSeries } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { decadePoints } from '../../../core/plot/decade-points';
import { frequencyLabel } from '../../../core/plot/frequency-label';
import { type Box, placeLabel } from '../../../core/plot/place-label';
import { framePlace } from '../frame-place';
import { takenBoxes } from './page-boxes';

interface Place {
  x: number;
  y: number;
}

const mostLabels = 4;
/** Distances of labels are those of the screen: a point of print is worth two pixels. */
const pixelsPerPoint = 2;

/** Marks decades of frequency on the first and the last spectrum: at most four a spectrum, each with its label, none over a curve. */
export function withDecadeMarks(panel: FigurePanel, style: FigureStyle): FigurePanel {
  const place = framePlace(panel);
  const measured = panel.series.filter(({ role, marker }) => role === 'measured' && marker?.shape !== 'cross');
  const area = { x: place.left_pt, y: place.top_pt, width: place.right_pt - place.left_pt, height: place.bottom_pt - place.top_pt };
  const curves = panel.series.flatMap(({ x, y }) => Array.from(x, (value, k) => ({ x: place.x(value), y: place.y(y[k] as number) })));
  const taken = [...takenBoxes(panel, place, style), ...(panel.inset === null ? [] : [insetBox(panel.inset.box)])];
  const ends = measured.length > 1 ? [measured[0], measured.at(-1)] : measured.slice(0, 1);
  const annotations = ends.flatMap((series): FigureAnnotation[] => {
    if (series === undefined) return [];
    let labelled = 0;
    // From the low end: there the points lie apart, at the high end they crowd together.
    return decades(series)
      .reverse()
      .flatMap((decade): FigureAnnotation[] => {
        const mark = { x: place.x(decade.x), y: place.y(decade.y) };
        const text = [{ text: frequencyLabel(decade.frequency_Hz) }];
        const size = { width: textWidth_pt(text, style.fontSize_pt) + 1, height: style.fontSize_pt };
        if (labelled === mostLabels || !isWithin(area, mark)) return [];
        const box = labelBox(mark, size, area, curves, taken);
        if (box === null) return [];
        labelled++;
        taken.push(box, { x: mark.x - 3, y: mark.y - 3, width: 6, height: 6 });
        const [dx_pt, dy_pt] = [box.x + box.width / 2 - mark.x, box.y + box.height / 2 - mark.y];
        return [
          { kind: 'mark', x: decade.x, y: decade.y, ink: series.ink, filled: true },
          { kind: 'label', x: decade.x, y: decade.y, text, anchor: 'middle', dx_pt, dy_pt, ink: series.ink },
        ];
      });
  });
  return { ...panel, annotations: [...panel.annotations, ...annotations] };
}

function labelBox(mark: Place, size: Omit<Box, 'x' | 'y'>, area: Box, curves: readonly Place[], taken: readonly Box[]): Box | null {
  const k = pixelsPerPoint;
  const scaled = ({ x, y, width, height }: Box) => ({ x: k * x, y: k * y, width: k * width, height: k * height });
  const larger = ({ x, y }: Place) => ({ x: k * x, y: k * y });
  const { width, height } = size;
  const box = placeLabel(larger(mark), { width: k * width, height: k * height }, scaled(area), curves.map(larger), taken.map(scaled));
  return box === null ? null : { x: box.x / k, y: box.y / k, width, height };
}

function decades({ x, y, alongside = [] }: FigureSeries) {
  const frequency_Hz = alongside.find(({ column }) => column === 'frequency_Hz')?.values;
  return frequency_Hz === undefined ? [] : decadePoints(frequency_Hz, x, y);
}

function insetBox({ left_mm, top_mm, width_mm, height_mm }: FigurePanel['box']): Box {
  const pt = publication.pointsPerMillimetre;
  // With its labels and title, which stand outside its frame.
  return { x: left_mm * pt - 26, y: top_mm * pt - 2, width: width_mm * pt + 30, height: height_mm * pt + 16 };
}

function isWithin(area: Box, { x, y }: Place): boolean {
  return x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height;
}
