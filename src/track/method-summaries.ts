import { type ComparedDiffusion, type DiffusionMethod, diffusionMethods, type MethodSummary } from '../core/cell-comparison';
import type { DerivedQuantity } from '../core/derived-quantity';
import type { CellResults } from './cell-results';

const names: Record<DiffusionMethod, string> = {
  impedance: 'Impedance, Warburg',
  'impedance-slope': 'Impedance, Warburg with dE/dx',
  titration: 'GITT, Weppner and Huggins',
  interruption: 'Current interruption',
  voltammetry: 'CV, Randles and Ševčík',
};

/** Each method that was tried: its mean, its range, what area went in, and why others are refused. */
export function methodSummaries(diffusion: readonly ComparedDiffusion[], results: CellResults): MethodSummary[] {
  return diffusionMethods.flatMap((method): MethodSummary[] => {
    const own = diffusion.filter((one) => one.method === method);
    if (own.length === 0) return [];
    const values = own.flatMap(({ value }) => value ?? []);
    const refused = own.flatMap(({ value, reason }) => (value === null && reason !== undefined ? [reason] : []));
    const reason = commonest(refused);
    const sample = derivedOf(method, results);
    return [
      {
        ...{ method, name: names[method], formula: sample?.formula ?? '', used: values.length, refused: own.length - values.length },
        geometric_cm2PerS: values.length === 0 ? null : Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length),
        range_cm2PerS: values.length === 0 ? null : [Math.min(...values), Math.max(...values)],
        area_cm2: Object.values(sample?.inputs ?? {}).find(({ unit, symbol }) => unit === 'cm²' && /^[AS]$/.test(symbol))?.value ?? null,
        ...(reason === undefined ? {} : { reason }),
      },
    ];
  });
}

/** One D of a method with what was inserted, a given one where there is one. */
function derivedOf(method: DiffusionMethod, { fits, titrations, voltammetry }: CellResults): DerivedQuantity | undefined {
  const all = {
    impedance: () => fits.flatMap(({ result }) => ('parameters' in result ? (result.derived.diffusion_cm2PerS ?? []) : [])),
    'impedance-slope': () =>
      fits.flatMap(({ result }) => ('parameters' in result ? (result.derived.diffusionPotentialSlope_cm2PerS ?? []) : [])),
    titration: () => (titrations?.titrations ?? []).flatMap(({ pulses }) => pulses.map(({ derived }) => derived.diffusion_cm2PerS)),
    interruption: () =>
      (titrations?.titrations ?? []).flatMap(({ interruptions }) => interruptions.map(({ derived }) => derived.diffusion_cm2PerS)),
    voltammetry: () => (voltammetry?.peaks ?? []).map(({ randlesSevcik }) => randlesSevcik),
  }[method]();
  return all.find(({ value }) => value !== null) ?? all[0];
}

function commonest(reasons: readonly string[]): string | undefined {
  const counts = [...Map.groupBy(reasons, (reason) => reason)].sort((a, b) => b[1].length - a[1].length);
  return counts[0]?.[0];
}
