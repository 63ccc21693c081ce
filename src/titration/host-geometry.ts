import type { CellRecord } from '../core/cell-record';
import type { CellValues } from '../core/cell-values';
import type { Ingredient, Lack } from '../core/ingredient';
import type { LengthSource, ParticleShape, TitrationOptions } from '../core/titration-options';

/** How far diffusion has to go, out of the cell record: V/S of a slab, r = 3V/S of a sphere. */
export interface HostGeometry {
  shape: ParticleShape;
  length: LengthSource;
  ingredients: Readonly<Record<string, Ingredient | Lack>>;
  /** V/S with the ingredients in braces. */
  template: string;
  /** The same for r = 3V/S. */
  radiusTemplate: string;
  volumePerArea_cm(values: Readonly<Record<string, number>>): number;
}

const volumeAndArea = ['activeMass_mg', 'molarMass_gPerMol', 'molarVolume_cm3PerMol', 'area_cm2'] as const;

/** Shape and length as chosen, else as the record has them: a slab, and V/S from mass, molar volume and area where all of these are there. */
export function hostGeometry(cell: CellValues, options: TitrationOptions): HostGeometry {
  const { record } = cell;
  const shape = options.shape ?? record.particleShape ?? 'slab';
  const length = options.length ?? usualLength(record, shape);
  if (length === 'volume-area') {
    return {
      shape,
      length,
      ingredients: {
        m: cell.of('activeMass_mg'),
        V_M: cell.of('molarVolume_cm3PerMol'),
        M: cell.of('molarMass_gPerMol'),
        A: cell.of('area_cm2'),
      },
      template: '({m}·{V_M}/({M}·{A}))',
      radiusTemplate: '(3·{m}·{V_M}/({M}·{A}))',
      volumePerArea_cm: ({ m, V_M, M, A }) => (m! * 1e-3 * V_M!) / (M! * A!),
    };
  }
  const [symbol, key] = lengthOf(shape);
  return {
    shape,
    length,
    ingredients: { [symbol]: cell.of(key) },
    template: shape === 'sphere' ? `({${symbol}}/3)` : `{${symbol}}`,
    radiusTemplate: `{${symbol}}`,
    volumePerArea_cm: (values) => (values[symbol]! * 1e-4) / (shape === 'sphere' ? 3 : 1),
  };
}

function usualLength(record: CellRecord, shape: ParticleShape): LengthSource {
  const hasAll = volumeAndArea.every((key) => record[key] !== undefined);
  return !hasAll && record[lengthOf(shape)[1]] !== undefined ? 'record' : 'volume-area';
}

function lengthOf(shape: ParticleShape) {
  return shape === 'sphere' ? (['r', 'particleRadius_um'] as const) : (['L_D', 'diffusionLength_um'] as const);
}
