/** Where the numbers of a frame stand on the page, in points. */
export interface PanelPlace {
  left_pt: number;
  top_pt: number;
  right_pt: number;
  bottom_pt: number;
  x(value: number): number;
  y(value: number): number;
  /** On the right axis; as `y` where there is none. */
  yRight(value: number): number;
}
