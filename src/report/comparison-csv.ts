import { stringify } from 'csv-stringify/sync';
import type { CellComparison, ComparedImpedance, ComparedNumber } from '../core/cell-comparison';
import type { CsvDialect } from './csv-dialect';

/** Which table: a row a sample, a row a cycle, or a row a diffusion coefficient. */
export const comparisonTables = ['samples', 'life', 'diffusion'] as const;
export type ComparisonTable = (typeof comparisonTables)[number];

type Row = Record<string, string | number | null>;

/**
 * Cells side by side as a table, units in the column names, empty where something does not apply, refused numbers with their reason in a
 * column of its own. Impedance in `samples` is that of `cycle`, by default of each cell's last spectrum.
 */
export function comparisonCsv(
  cells: readonly CellComparison[],
  table: ComparisonTable,
  { dialect = 'comma', cycle }: { dialect?: CsvDialect | undefined; cycle?: number | undefined } = {},
): string {
  const rows = cells.flatMap((cell) =>
    table === 'samples' ? [sampleRow(cell, cycle)] : table === 'life' ? lifeRows(cell) : diffusionRows(cell),
  );
  const comma = dialect === 'semicolon-comma';
  return stringify(rows, {
    header: true,
    columns: [...new Set(rows.flatMap((row) => Object.keys(row)))],
    delimiter: comma ? ';' : ',',
    escape_formulas: true,
    cast: { number: (value) => (Number.isFinite(value) ? (comma ? String(value).replace('.', ',') : String(value)) : '') },
  });
}

function sampleRow(cell: CellComparison, cycle: number | undefined): Row {
  const { sample, kind, area_cm2, mass_mg, cycling, exponents, shares, methods, impedance } = cell;
  const spectrum = cycle === undefined ? impedance.at(-1) : impedance.find((one) => one.cycle === cycle);
  const share = shares.at(-1);
  return {
    ...{ sample, kind, area_cm2, activeMass_mg: mass_mg },
    initialCoulombicEfficiency: cycling?.initialCoulombicEfficiency ?? null,
    retention: cycling?.retention ?? null,
    referenceCycle: cycling?.referenceCycle ?? null,
    lastCycle: cycling?.lastCycle ?? null,
    decayPerCycle: cycling?.decayPerCycle ?? null,
    ...rateCells(cell),
    ...Object.fromEntries(
      exponents.flatMap(({ peak, b, standardError }) => [
        [`b_${peak}`, b],
        [`b_${peak}_standardError`, standardError],
      ]),
    ),
    capacitiveShare: share?.capacitiveShare ?? null,
    capacitiveShare_standardError: share?.standardError ?? null,
    capacitiveShareRate_VPerS: share?.rate_VPerS ?? null,
    impedanceCycle: spectrum?.cycle ?? null,
    ...(spectrum === undefined ? {} : impedanceCells(spectrum)),
    ...Object.fromEntries(methods.map(({ method, geometric_cm2PerS }) => [`diffusion_${method}_cm2PerS`, geometric_cm2PerS])),
    notDetermined: [
      ...Object.entries(cycling?.notDetermined ?? {}).map(([key, reason]) => `${key}: ${reason}`),
      ...(spectrum === undefined ? [] : reasonsOf(spectrum)),
      ...methods.flatMap(({ method, used, reason }) =>
        used === 0 && reason !== undefined ? [`diffusion_${method}_cm2PerS: ${reason}`] : [],
      ),
    ].join(' '),
  };
}

function rateCells({ cycling }: CellComparison): Row {
  return Object.fromEntries(
    (cycling?.rateCapability ?? []).flatMap((step, k) => {
      const delivered = cycling?.capacityOf === 'charge' ? 'charge' : 'discharge';
      return [
        [`rate${k + 1}_current_A`, step.current_A],
        [`rate${k + 1}_currentDensity_APerG`, step.currentDensity_APerG],
        [`rate${k + 1}_capacity_mAh`, step[`${delivered}Capacity_mAh`]],
        [`rate${k + 1}_capacity_mAhPerG`, step[`${delivered}Capacity_mAhPerG`]],
      ];
    }),
  );
}

const impedanceKeys = ['Rs_ohm', 'Rsei_ohm', 'Rct_ohm', 'RseiPlusRct_ohm', 'ionicConductivity_SPerCm'] as const;

function impedanceCells(spectrum: ComparedImpedance): Row {
  return Object.assign({}, ...impedanceKeys.map((key) => numberCells(key, spectrum[key])));
}

function numberCells(key: string, number: ComparedNumber | null): Row {
  const [quantity, unit] = key.split('_') as [string, string];
  return {
    [key]: number?.value ?? null,
    [`${quantity}_standardError_${unit}`]: number?.standardError ?? null,
    [`${quantity}_ci95Low_${unit}`]: number?.ci95?.[0] ?? null,
    [`${quantity}_ci95High_${unit}`]: number?.ci95?.[1] ?? null,
  };
}

function reasonsOf(spectrum: ComparedImpedance): string[] {
  return impedanceKeys.flatMap((key) => (spectrum[key]?.reason === undefined ? [] : [`${key}: ${spectrum[key].reason}`]));
}

/** Impedance, capacity and D of one cycle in one row; what has no cycle has rows of its own at the end. */
function lifeRows({ sample, impedance, cycles, diffusion }: CellComparison): Row[] {
  const numbers = new Set([...impedance, ...cycles, ...diffusion].flatMap(({ cycle }) => cycle ?? []));
  const placed = [...numbers]
    .sort((a, b) => a - b)
    .flatMap((cycle): Row[] => {
      const own = cycles.find((one) => one.cycle === cycle);
      const spectra = impedance.filter((one) => one.cycle === cycle);
      const common = {
        ...{ sample, cycle },
        capacity_mAh: own?.capacity_mAh ?? null,
        capacity_mAhPerG: own?.capacity_mAhPerG ?? null,
        coulombicEfficiency: own?.coulombicEfficiency ?? null,
        retention: own?.retention ?? null,
        ...diffusionCells(diffusion.filter((one) => one.cycle === cycle)),
      };
      const each = spectra.map((spectrum) => ({ ...common, ...spectrumCells(spectrum) }));
      return each.length === 0 ? [common] : each;
    });
  return [
    ...placed,
    ...impedance.filter(({ cycle }) => cycle === null).map((spectrum) => ({ sample, cycle: null, ...spectrumCells(spectrum) })),
  ];
}

function spectrumCells(spectrum: ComparedImpedance): Row {
  return {
    spectrum: spectrum.name,
    potential_V: spectrum.potential_V,
    ...impedanceCells(spectrum),
    stale: spectrum.isStale ? 'yes' : 'no',
    notDetermined: reasonsOf(spectrum).join(' '),
  };
}

/** Geometric means of what belongs to this cycle, by method. */
function diffusionCells(own: CellComparison['diffusion']): Row {
  return Object.fromEntries(
    [...Map.groupBy(own, ({ method }) => method)].map(([method, ones]) => {
      const values = ones.flatMap(({ value }) => value ?? []);
      const mean = values.length === 0 ? null : Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
      return [`diffusion_${method}_cm2PerS`, mean];
    }),
  );
}

function diffusionRows({ sample, diffusion, methods }: CellComparison): Row[] {
  return diffusion.map(({ method, label, cycle, potential_V, value, standardError, ci95, reason }) => {
    const summary = methods.find((one) => one.method === method);
    return {
      ...{ sample, method, of: label, cycle, potential_V, diffusion_cm2PerS: value, diffusion_standardError_cm2PerS: standardError },
      diffusion_ci95Low_cm2PerS: ci95?.[0] ?? null,
      diffusion_ci95High_cm2PerS: ci95?.[1] ?? null,
      area_cm2: summary?.area_cm2 ?? null,
      formula: summary?.formula ?? '',
      notDetermined: reason ?? '',
    };
  });
}
