import type { ComparedDiffusion, DiffusionMethod } from '../core/cell-comparison';
import type { DerivedQuantity } from '../core/derived-quantity';
import type { TitrationResult } from '../core/titration-result';
import type { CellResults } from './cell-results';
import { comparedNumber } from './compared-impedance';

/** Every D of a cell by every method, given or refused: of spectra, pulses, pauses and peaks. */
export function comparedDiffusions({ fits, titrations, voltammetry, voltammetryCycle }: CellResults): ComparedDiffusion[] {
  return [
    ...fits.flatMap(({ result, name }) => {
      if (!('parameters' in result)) return [];
      const { cycle, potential_V } = result.tags;
      const label = cycle === null ? name : cycle === 0 ? 'fresh' : `cycle ${cycle}`;
      return (['impedance', 'impedance-slope'] as const).flatMap((method): ComparedDiffusion[] => {
        const number = comparedNumber(result, method === 'impedance' ? 'diffusion_cm2PerS' : 'diffusionPotentialSlope_cm2PerS');
        return number === null ? [] : [{ method, label, cycle, potential_V, ...number }];
      });
    }),
    ...(titrations?.titrations ?? []).flatMap(ofTitration),
    ...(voltammetry?.peaks ?? []).map(({ name, points, randlesSevcik }): ComparedDiffusion => {
      const potential = points.reduce((sum, { potential_V }) => sum + potential_V, 0) / points.length;
      const place = { label: `peak ${name}`, cycle: voltammetryCycle, potential_V: points.length === 0 ? null : potential };
      return { method: 'voltammetry', ...place, ...derivedNumber(randlesSevcik) };
    }),
  ];
}

function ofTitration({ pulses, interruptions, tags }: TitrationResult): ComparedDiffusion[] {
  const place = (label: string, potential_V: number | null) => ({ label, cycle: tags.cycle, potential_V });
  const number = (one: TitrationResult['pulses'][0] | TitrationResult['interruptions'][0], derived: DerivedQuantity) => {
    if (one.standing === 'used' || one.standing === 'refused') return derivedNumber(derived);
    const reason = one.standing === 'left-out' ? 'Left out by hand.' : one.findings.map(({ message }) => message).join(' ');
    return { value: null, standardError: null, ci95: null, reason };
  };
  const of = (method: DiffusionMethod, label: string, potential_V: number | null, values: ReturnType<typeof derivedNumber>) => {
    return { method, ...place(label, potential_V), ...values };
  };
  return [
    ...pulses.map((pulse) =>
      of('titration', `pulse ${pulse.index}, ${pulse.direction}`, pulse.potential_V, number(pulse, pulse.derived.diffusion_cm2PerS)),
    ),
    ...interruptions.map((pause) =>
      of('interruption', `pause ${pause.index}, ${pause.direction}`, pause.potential_V, number(pause, pause.derived.diffusion_cm2PerS)),
    ),
  ];
}

function derivedNumber({ value, standardError, ci95, notDetermined }: DerivedQuantity) {
  return { value, standardError, ci95, ...(value === null ? { reason: notDetermined ?? 'It is not given.' } : {}) };
}
