import type { Finding } from '../core/finding';
import { rateInWords } from './rate-in-words';
import { titleOf } from './title-of';
import type { Voltammogram } from './voltammogram';

/** Numbers that came through two files (a text and a workbook) agree this well, of their range. */
const same = 1e-4;

/** The same measurement twice counts once, and is said; another measurement at the same rate counts, and is said too. */
export function withoutTwins(voltammograms: readonly Voltammogram[]): { voltammograms: Voltammogram[]; warnings: Finding[] } {
  const kept: Voltammogram[] = [];
  const warnings: Finding[] = [];
  for (const one of voltammograms) {
    const near = kept.filter(({ rate_VPerS }) => Math.abs(rate_VPerS / one.rate_VPerS - 1) < 0.02);
    const twin = near.find((other) => isSame(one, other));
    if (twin !== undefined) {
      warnings.push({
        code: 'DUPLICATE_VOLTAMMOGRAM',
        message: `${titleOf(one.used)} holds the same numbers as ${titleOf(twin.used)} and counts once.`,
      });
      continue;
    }
    if (near[0] !== undefined) {
      const message = `${titleOf(one.used)} and ${titleOf(near[0].used)} have the same scan rate (${rateInWords(one.rate_VPerS)}): both count.`;
      warnings.push({ code: 'SAME_RATE', message });
    }
    kept.push(one);
  }
  return { voltammograms: kept, warnings };
}

function isSame(a: Voltammogram, b: Voltammogram): boolean {
  return agree(a.trace.potential_V, b.trace.potential_V) && agree(a.trace.current_A, b.trace.current_A);
}

function agree(a: Float64Array, b: Float64Array): boolean {
  const size = a.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return a.length === b.length && a.every((value, k) => Math.abs(value - b[k]!) <= same * size);
}
