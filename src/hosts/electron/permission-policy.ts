/** What a page may be granted: writing to the clipboard after a click or key, for Copy. No camera, no place, no notifications. */
export function mayGrant(permission: string): boolean {
  return permission === 'clipboard-sanitized-write';
}
