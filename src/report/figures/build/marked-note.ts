import type { TextRun } from '../../../core/text-runs';
import type { VoltammetryResult } from '../../../core/voltammetry-result';

/** What a reader must know where the two terms do not describe the currents everywhere. */
export function markedNote({ markedFraction }: VoltammetryResult): TextRun[][] {
  if (markedFraction === null || markedFraction === 0) return [];
  const percent = markedFraction < 0.01 ? '<\u20091' : String(Math.round(100 * markedFraction));
  return [
    [
      {
        text: `At ${percent}\u202f% of the potentials a term is negative or the sum misses the measured current: the share there is no measured one.`,
      },
    ],
  ];
}
