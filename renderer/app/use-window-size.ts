import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** Whether the window is narrow enough for the rail (≤ 1360) or low enough to fold panes (≤ 800). */
export function useWindowSize(): { rail: boolean; low: boolean } {
  const rail = useSyncExternalStore(subscribe, () => window.innerWidth <= 1360);
  const low = useSyncExternalStore(subscribe, () => window.innerHeight <= 800);
  return { rail, low };
}
