import { ValidationError } from '../../../core/errors';
import type { FigureModel } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { endsOf, linearRange } from './data-range';
import { linearAxis } from './make-axis';
import { quantityWords } from './quantity-words';
import { rich } from './rich';
import { frameHeight_mm } from './stack-panels';
import { stackedPanels } from './stacked-panels';

interface Column {
  quantity: string;
  unit: string;
  sourceName: string;
}

/** A recording as it was measured: what is drawn over what. */
export interface FigureRecording {
  sample: string;
  name: string;
  x: Column;
  /** Each in a frame of its own, from the top. */
  curves: (Column & { x: Float64Array; y: Float64Array })[];
}

/** Quantities of a time series as they were measured, over time or over each other. @throws ValidationError NO_DATA where nothing is drawn */
export function recordingFigure({ sample, name, x, curves }: FigureRecording, style: FigureStyle): FigureModel {
  const drawn = curves.filter((curve) => endsOf([curve.y]) !== null);
  if (drawn.length === 0) throw new ValidationError('NO_DATA', `${name} has no numbers to draw.`);
  const across = quantityWords(x, largest(drawn.map((curve) => curve.x)));
  const scaled = drawn.map((curve) => ({ curve, ...quantityWords(curve, largest([curve.y])) }));
  const xs = drawn.map((curve) => curve.x.map((value) => value * across.factor));
  const range = linearRange(xs, { room: x.quantity === 'time_s' ? 0 : 0.03 });
  const height = frameHeight_mm[style.width_mm] * (scaled.length === 1 ? 0.8 : 0.5);
  const made = stackedPanels(
    (length_mm, bare) => linearAxis(across.words, { range, length_mm, direction: 'x', style, bare }),
    scaled.map(({ curve, words, factor }, k) => {
      const y = curve.y.map((value) => value * factor);
      return {
        height_mm: height,
        y: (length_mm) => linearAxis(words, { range: linearRange([y], { room: 0.08 }), length_mm, direction: 'y', style }),
        content: {
          series: [{ name, role: 'measured', ink: 'text', marker: null, line: 'solid', x: xs[k] as Float64Array, y, column: words.column }],
        },
      };
    }),
    style,
  );
  return {
    kind: 'recording',
    title: `${name} of ${sample} as measured`,
    width_mm: style.width_mm,
    ...made,
    caption: rich`${name} of ${sample} as measured.`,
    notes: [],
  };
}

function largest(lists: readonly Float64Array[]): number {
  return Math.max(...(endsOf(lists) ?? [0, 0]).map(Math.abs));
}
