const regions = 'header, nav, [role="status"], section[aria-label]';
const focusable = 'button:not([aria-disabled="true"]), input:not(:disabled), select, a[href], [tabindex="0"]';

/** Moves the focus to the first control of the next or previous region of the window, around the end. */
export function focusRegion(direction: -1 | 1): void {
  const found = [...document.querySelectorAll<HTMLElement>(regions)].filter((region) => targetOf(region) !== null);
  const at = found.findLastIndex((region) => region.contains(document.activeElement));
  const next = found[(at + direction + found.length) % found.length] ?? found[0];
  if (next !== undefined) targetOf(next)?.focus();
}

function targetOf(region: HTMLElement): HTMLElement | null {
  return region.matches('[tabindex="0"]') ? region : region.querySelector<HTMLElement>(focusable);
}
