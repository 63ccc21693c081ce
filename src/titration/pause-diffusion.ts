import { deriveNumber } from '../core/derive-number';
import type { DerivedQuantity } from '../core/derived-quantity';
import type { Ingredient } from '../core/ingredient';
import type { SqrtTimeLine } from '../core/titration-result';
import { currentInterruptionChien_cm2PerS } from '../derive/current-interruption-chien';
import type { PauseNeighbours } from './find-pauses';
import type { HostGeometry } from './host-geometry';
import { independent, titrationReading } from './titration-reading';

const [drift, relaxation] = ['ΔE_OC/Δt_I', 'dE/d√t'] as const;

/** D of one short pause, with what went in. */
export function pauseDiffusion(
  line: SqrtTimeLine | null,
  neighbours: PauseNeighbours | null,
  host: HostGeometry,
  refusals: readonly string[],
): DerivedQuantity {
  return deriveNumber(
    {
      unit: 'cm²/s',
      source: 'Chien et al., Nat. Commun. 14 (2023) 2289, doi:10.1038/s41467-023-37989-6',
      template: `D = 4/π·[${host.template}·({${drift}})/({${relaxation}})]²`,
      ingredients: {
        ...host.ingredients,
        ...(neighbours === null ? {} : { [drift]: driftOf(neighbours) }),
        ...(line === null
          ? {}
          : {
              [relaxation]: titrationReading('relaxation_VPerSqrtS', relaxation, line.slope_VPerSqrtS, 'V/√s', line.slopeError_VPerSqrtS),
            }),
      },
      compute: (values) =>
        currentInterruptionChien_cm2PerS({
          volumePerArea_cm: host.volumePerArea_cm(values),
          ocvSlope_VPerS: values[drift]!,
          relaxation_VPerSqrtS: values[relaxation]!,
        }),
      refusals,
      remarks: [
        'It assumes planar diffusion and a current that has flowed long enough for its profile to be steady.',
        'It reads high by about 2.3·√(Dt/L²), t the duration of the pause: 7 % at 0.001.',
      ],
    },
    independent(line?.points ?? 0),
  );
}

function driftOf({ change_V, changeError_V, flowing_s }: PauseNeighbours): Ingredient {
  return titrationReading('ocvSlope_VPerS', drift, change_V / flowing_s, 'V/s', changeError_V / flowing_s);
}
