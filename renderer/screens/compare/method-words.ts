import type { DiffusionMethod } from '../../../src/core/cell-comparison';
import type { TraceMarkers } from '../../plots/paint-trace-markers';

/** How a method is called on an axis and in a sentence, and its marker. */
export const methodWords: Record<DiffusionMethod, { short: string; words: string; look: Pick<TraceMarkers, 'shape' | 'open'> }> = {
  impedance: { short: 'EIS', words: 'impedance', look: { shape: 'circle', open: false } },
  'impedance-slope': { short: 'EIS, dE/dx', words: 'impedance with dE/dx', look: { shape: 'square', open: false } },
  titration: { short: 'GITT', words: 'GITT', look: { shape: 'circle', open: true } },
  interruption: { short: 'ICI', words: 'current interruption', look: { shape: 'square', open: true } },
  voltammetry: { short: 'CV', words: 'CV', look: { shape: 'diamond', open: false } },
};
