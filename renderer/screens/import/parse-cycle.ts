/** A typed cycle: "fresh" is 0, empty is unknown. @returns the reason in words where it is neither. */
export function parseCycle(text: string): { value: number | null } | { reason: string } {
  const typed = text.trim().toLowerCase();
  if (typed === '' || typed === '–' || typed === '-') return { value: null };
  if (typed === 'fresh') return { value: 0 };
  const value = Number(typed.replace(',', '.'));
  if (Number.isFinite(value) && value >= 0) return { value };
  return { reason: 'A cycle is a number from 0 on, or "fresh".' };
}
