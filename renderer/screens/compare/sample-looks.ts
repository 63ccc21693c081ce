import type { TraceMarkers } from '../../plots/paint-trace-markers';

/** The marker belongs to the colour, so that samples are told apart without it. */
export const sampleLooks: readonly (Pick<TraceMarkers, 'shape' | 'open'> & { sign: string })[] = [
  { shape: 'circle', open: false, sign: '●' },
  { shape: 'square', open: false, sign: '■' },
  { shape: 'triangle', open: false, sign: '▲' },
  { shape: 'diamond', open: false, sign: '◆' },
  { shape: 'circle', open: true, sign: '○' },
  { shape: 'triangleDown', open: true, sign: '▽' },
];
