/** The publication style's own lengths, in points where nothing else is said. */
export const publication = {
  pointsPerMillimetre: 72 / 25.4,
  panelGap_mm: 8,
  frame_pt: 0.5,
  tick_pt: 2.5,
  minorTick_pt: 1.5,
  line_pt: 0.75,
  marker_pt: 3.5,
  markerEdge_pt: 0.6,
  errorBar_pt: 0.5,
  errorCap_pt: 2.4,
  /** Nothing is written smaller. */
  leastText_pt: 7,
  axisTitleLarger_pt: 1,
  letterLarger_pt: 2,
} as const;
