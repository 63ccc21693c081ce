/** Thicknesses that all plots share, so that plots above each other stand in line; a nyquist plot must know them before its ranges. */
export const axisSizes = { yWidth_px: 62, xHeight_px: 42 } as const;
