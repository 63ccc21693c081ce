import type { Project } from '../../../src/app/api';
import { shownResult } from '../../../src/app/client';
import type { DerivedQuantity } from '../../../src/core/derived-quantity';
import { numberMarkup } from '../series/origin/number-text';
import type { Titration } from './use-gitt';

/** What the impedance of the same cell says of D, in text runs. */
export interface ImpedanceComparison {
  markup: string;
  /** Values of the cell record that would make it a number. */
  missing: boolean;
}

/** With dE/dx of a titration no Nernstian host is assumed, so that one comes first. */
const keys = ['diffusionPotentialSlope_cm2PerS', 'diffusion_cm2PerS', 'diffusionTau_cm2PerS'] as const;

/** One line beside the mean of the titration; null where the cell has no fitted spectrum. */
export function impedanceComparison(project: Project, titration: Titration): ImpedanceComparison | null {
  const fitted = project.recordings.flatMap((recording) => {
    const isOwn = recording.sample === titration.sample && recording.included && project.fits[recording.id]?.stale === null;
    const result = isOwn ? shownResult(project, recording) : null;
    return result !== null && 'derived' in result ? [{ cycle: recording.tags.cycle, derived: result.derived }] : [];
  });
  if (fitted.length === 0) return null;
  const wanted = titration.tags.cycle ?? 1;
  const distance = ({ cycle }: { cycle: number | null }) =>
    cycle === null ? Number.MAX_VALUE : Math.abs(cycle - wanted) + (cycle === 0 ? 0.5 : 0);
  const ordered = fitted.toSorted((a, b) => distance(a) - distance(b));
  for (const { cycle, derived } of ordered) {
    const number = keys.map((key) => derived[key]).find((each) => each?.value != null);
    if (number !== undefined) return compared(number, cycle, titration);
  }
  const [refused] = ordered.flatMap(({ derived }) => derived.diffusion_cm2PerS ?? []);
  if (refused === undefined) return null;
  if (refused.missing !== undefined) {
    const symbols = refused.missing.map((key) => (key === 'concentration_molPerCm3' ? '*C*' : key === 'area_cm2' ? '*A*' : key));
    return { markup: `Without ${symbols.join(' and ')}, *D* from the impedance of this cell stays n.d.`, missing: true };
  }
  return { markup: `*D* from the impedance of this cell is n.d.: ${refused.notDetermined ?? ''}`, missing: false };
}

function compared(number: DerivedQuantity, cycle: number | null, { mean }: Titration): ImpedanceComparison {
  const where = cycle === null ? '' : cycle === 0 ? ', fresh' : `, cycle ${cycle}`;
  const impedance = `Same cell from impedance${where}: *D* = ${numberMarkup(number.value!, number.standardError)} cm² s⁻¹`;
  const { diffusion_cm2PerS } = mean.all;
  if (diffusion_cm2PerS === null) return { markup: `${impedance}; the mean of the titration is n.d.`, missing: false };
  const ratio = diffusion_cm2PerS / number.value!;
  const factor = Number(Math.max(ratio, 1 / ratio).toPrecision(2));
  return { markup: factor < 1.05 ? `${impedance}, the same.` : `${impedance}, a factor of ${factor} apart.`, missing: false };
}
