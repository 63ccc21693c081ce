const [tab, blank, lineFeed, carriageReturn] = [9, 32, 10, 13];

/** Rows parted by runs of blanks as rows parted by tabs; blanks at the beginning and end of a line are no cells. */
export function tabsForBlanks(bytes: Uint8Array): Uint8Array {
  const tabbed = new Uint8Array(bytes.length);
  let [to, gap] = [0, true];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    const ends = byte === lineFeed || byte === carriageReturn;
    if (byte === blank || byte === tab) {
      if (!gap) tabbed[to++] = tab;
      gap = true;
      continue;
    }
    if (ends && gap && to > 0 && tabbed[to - 1] === tab) to--;
    tabbed[to++] = byte;
    gap = ends;
  }
  return tabbed.subarray(0, to);
}
