/** Between neighbouring rates a peak is looked for within this part of the range of the potential, at least within 40 mV. */
const reach = { ofRange: 0.08, least_V: 0.04 };

/** How far from where it is expected a peak may lie at the next rate, V. */
export function reachOf(range_V: number): number {
  return Math.max(reach.least_V, reach.ofRange * range_V);
}
