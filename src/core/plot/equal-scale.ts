/** What a plot shows, in units of its axes. */
export interface PlotWindow {
  xMin: number;
  xMax: number;
  yMin: number;
  yMax: number;
}

/**
 * The smallest window of the area's shape that holds `wanted`, so that one ohm is as long on either axis.
 * It grows to the right and upwards: a Nyquist plot stands in its lower left corner.
 * @param width_px and height_px of the plot area; where either is not positive the window comes back as it was.
 */
export function equalScale(wanted: PlotWindow, width_px: number, height_px: number): PlotWindow {
  if (!(width_px > 0 && height_px > 0)) return wanted;
  const unitsPerPixel = Math.max((wanted.xMax - wanted.xMin) / width_px, (wanted.yMax - wanted.yMin) / height_px);
  if (!(unitsPerPixel > 0)) return wanted;
  return { ...wanted, xMax: wanted.xMin + unitsPerPixel * width_px, yMax: wanted.yMin + unitsPerPixel * height_px };
}
