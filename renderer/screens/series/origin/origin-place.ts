/** Edges in CSS px of the window. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface CardPlace {
  left: number;
  top: number;
  width: number;
  maxHeight: number;
  /** Where on the card's right edge its arrow points out; null where the number is not in sight or the card stands below it. */
  arrow: number | null;
}

const edge_px = 8;
const gap_px = 12;
const most_px = 612;
const least_px = 400;
const frame = { top_px: 46, bottom_px: 34 };

/**
 * Places for the cards of numbers: left of the table, at the height of their rows and never over one another while there is
 * room; where the table begins too far left, below or above the number. No card ever covers its number.
 * @param anchors the numbers, null where one is not in sight
 */
export function originPlaces(
  anchors: readonly (Box | null)[],
  heights: readonly number[],
  table: Box,
  window_px: { width: number; height: number },
): CardPlace[] {
  const [top, bottom] = [frame.top_px, window_px.height - frame.bottom_px];
  const room = table.left - gap_px - edge_px;
  const maxHeight = bottom - top;
  if (room < least_px) return anchors.map((anchor, k) => belowOrAbove(anchor, heights[k] ?? 0, window_px));
  const width = Math.min(most_px, room);
  const left = table.left - gap_px - width;
  const tops = anchors.map((anchor, k) => {
    const height = Math.min(heights[k] ?? 0, maxHeight);
    const middle = anchor === null ? (top + bottom) / 2 : anchor.top + anchor.height / 2;
    return Math.min(Math.max(middle - height / 2, top), bottom - height);
  });
  spread(tops, heights, top, bottom);
  return anchors.map((anchor, k) => {
    const own = tops[k] as number;
    const middle = anchor === null ? null : anchor.top + anchor.height / 2 - own - 5;
    const isBeside = middle !== null && middle > 8 && middle < (heights[k] ?? 0) - 18;
    return { left, top: own, width, maxHeight, arrow: isBeside ? middle : null };
  });
}

/** Moves cards apart, in the order they stand in; what no longer fits overlaps at the lower end. */
function spread(tops: number[], heights: readonly number[], top: number, bottom: number): void {
  const order = tops.map((_, k) => k).sort((a, b) => (tops[a] as number) - (tops[b] as number));
  let from = top;
  for (const k of order) {
    tops[k] = Math.max(tops[k] as number, from);
    from = (tops[k] as number) + (heights[k] ?? 0) + edge_px;
  }
  let until = bottom;
  for (const k of order.reverse()) {
    tops[k] = Math.max(top, Math.min(tops[k] as number, until - (heights[k] ?? 0)));
    until = (tops[k] as number) - edge_px;
  }
}

function belowOrAbove(anchor: Box | null, height: number, window_px: { width: number; height: number }): CardPlace {
  const width = Math.min(most_px, window_px.width - 2 * edge_px);
  const [top, bottom] = [frame.top_px, window_px.height - frame.bottom_px];
  if (anchor === null) return { left: edge_px, top, width, maxHeight: bottom - top, arrow: null };
  const left = Math.min(Math.max(edge_px, anchor.left + anchor.width - width), window_px.width - width - edge_px);
  const [under, over] = [bottom - (anchor.top + anchor.height + edge_px), anchor.top - edge_px - top];
  if (height <= under || under >= over) return { left, top: anchor.top + anchor.height + edge_px, width, maxHeight: under, arrow: null };
  const own = Math.min(height, over);
  return { left, top: anchor.top - edge_px - own, width, maxHeight: over, arrow: null };
}
