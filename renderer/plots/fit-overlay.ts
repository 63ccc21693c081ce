/** One arc of a fitted circuit, alone: a half circle from `from` to `to` on the axis. */
export interface ArcDrawing {
  tone: 'sei' | 'ct' | 'other';
  /** `Rsei`, `Rct`, or the resistors' names. */
  role: string;
  from: number;
  to: number;
  points: { x: number; y: number }[];
}

/** What a fitted circuit is made of, in the unit of the plot. */
export interface FitOverlay {
  ohmic: number;
  /** From fast to slow. */
  arcs: ArcDrawing[];
  /** Where diffusion begins; null without any. */
  diffusionFrom: number | null;
}
