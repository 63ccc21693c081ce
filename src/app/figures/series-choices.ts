/** What a person chose of a series for its figure. */
export interface SeriesChoices {
  /** Key of the axis: `cycle`, `potential_V` …, of a typed tag, or `order`. */
  axis?: string | undefined;
  scale?: 'sqrt' | 'linear' | 'log' | 'inverse' | undefined;
  /** Quantities of a trend, by export name. */
  quantities?: readonly string[] | undefined;
}
