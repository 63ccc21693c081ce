import { textWidth_pt } from '../../../core/figure/text-width';
import type { FigureAnnotation, FigurePanel } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { type Box, placeLabel } from '../../../core/plot/place-label';
import { parseTextRuns } from '../../../core/text-runs';
import { framePlace } from '../frame-place';
import { drawnPoints } from './drawn-points';
import type { FigureTrendLine } from './figure-trends';
import { takenBoxes } from './page-boxes';

/** The name of each quantity at the end of its line, or at the first place from there where it stands free of all others. */
export function trendLabels(panel: FigurePanel, lines: readonly FigureTrendLine[], style: FigureStyle): FigureAnnotation[] {
  const place = framePlace(panel);
  const [left, top] = [place.left_pt + 2, place.top_pt + 2];
  const area = { x: left, y: top, width: place.right_pt - 2 - left, height: place.bottom_pt - 2 - top };
  const points = drawnPoints(panel, place);
  const taken: Box[] = takenBoxes(panel, place, style);
  return lines.flatMap((line, k): FigureAnnotation[] => {
    const isSaid = lines.findIndex(({ symbol }) => symbol === line.symbol) < k;
    const series = panel.series[k];
    if (isSaid || series === undefined) return [];
    const text = parseTextRuns(line.symbol);
    const size = { width: textWidth_pt(text, style.fontSize_pt) + 2, height: style.fontSize_pt + 2 };
    for (let at = series.x.length - 1; at >= 0; at--) {
      const mark = { x: place.x(series.x[at] as number), y: place.y(series.y[at] as number) };
      if (!Number.isFinite(mark.x)) continue;
      const box = placeLabel(mark, size, area, points, taken);
      if (box === null) continue;
      taken.push(box);
      const [dx_pt, dy_pt] = [box.x + box.width / 2 - mark.x, box.y + box.height / 2 - mark.y];
      return [
        { kind: 'label', x: series.x[at] as number, y: series.y[at] as number, text, anchor: 'middle', dx_pt, dy_pt, ink: series.ink },
      ];
    }
    return [];
  });
}
