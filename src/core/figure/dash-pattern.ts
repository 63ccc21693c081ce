import type { FigureDash } from '../figure-model';

/** Lengths of strokes and gaps in points. */
export const dashPattern: Readonly<Record<FigureDash, readonly number[]>> = { solid: [], dashed: [3, 2], dotted: [0.8, 1.6] };
