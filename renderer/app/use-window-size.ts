import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** What collapses: the sidebar to a rail (≤ 1360 wide), the lesser table columns (≤ 1320), panes into tabs (≤ 800 high). */
export function useWindowSize(): { rail: boolean; narrow: boolean; low: boolean } {
  const rail = useSyncExternalStore(subscribe, () => window.innerWidth <= 1360);
  const narrow = useSyncExternalStore(subscribe, () => window.innerWidth <= 1320);
  const low = useSyncExternalStore(subscribe, () => window.innerHeight <= 800);
  return { rail, narrow, low };
}
