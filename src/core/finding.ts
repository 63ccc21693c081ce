/** Something worth saying about data that is still usable. `points` are row indices from 0. */
export interface Finding {
  code: string;
  message: string;
  points?: number[];
}
