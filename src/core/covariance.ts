/** How the errors of values that were determined together hang together. */
export interface Covariance {
  /** Student's t for 95 %. */
  readonly t: number;
  /** Covariance of two linear combinations: parameter → slope. */
  between(first: ReadonlyMap<number, number>, second: ReadonlyMap<number, number>): number;
}
