import { deriveNumber, type Recipe } from '../core/derive-number';
import type { DerivedQuantity } from '../core/derived-quantity';
import { DomainError } from '../core/errors';
import type { PulseForm } from '../core/titration-options';
import { gittSpherical_cm2PerS } from '../derive/gitt-spherical';
import { gittWeppnerHuggins_cm2PerS } from '../derive/gitt-weppner-huggins';
import type { HostGeometry } from './host-geometry';
import type { PulseLedger } from './measure-pulse';
import { sphereBias } from './sphere-bias';
import { independent, titrationReading } from './titration-reading';

const source = 'Weppner & Huggins, J. Electrochem. Soc. 124 (1977) 1569, doi:10.1149/1.2133112';

/** D of one pulse in one form, with what went in; `refusals` are reasons of the ledger not to give it. */
export function pulseDiffusion(pulse: PulseLedger, form: PulseForm, host: HostGeometry, refusals: readonly string[]): DerivedQuantity {
  const { line } = pulse;
  const [change, error] = transientOf(pulse, form);
  const recipe: Recipe = {
    unit: 'cm²/s',
    source,
    refusals,
    ...(host.shape === 'slab' ? inSlab(host) : inSphere(host, pulse, form)),
    ingredients: {
      ...host.ingredients,
      τ: titrationReading('pulseDuration_s', 'τ', pulse.pulseDuration_s, 's', null),
      ...(pulse.deltaEs_V === null
        ? {}
        : { ΔEs: titrationReading('deltaEs_mV', 'ΔEs', pulse.deltaEs_V * 1e3, 'mV', scaled(pulse.deltaEsError_V)) }),
      ...(change === null ? {} : { ΔEτ: titrationReading('deltaEtau_mV', 'ΔEτ', change * 1e3, 'mV', scaled(error)) }),
    },
  };
  return deriveNumber(recipe, independent(line?.points ?? 0));
}

/**
 * Dτ/L², of a slab 4/π·(ΔEs/ΔEτ)², of a sphere put right for its shape; it needs no cell record. `isSaturated`: the sphere no longer tells D
 * and the number is D_app·τ/r². null: there is no ΔEs or ΔEτ in the direction of the current.
 */
export function dimensionlessDuration(
  pulse: PulseLedger,
  form: PulseForm,
  shape: HostGeometry['shape'],
): { theta: number; isSaturated: boolean } | null {
  const [change] = transientOf(pulse, form);
  const ratio = (pulse.deltaEs_V ?? Number.NaN) / (change ?? Number.NaN);
  if (!(ratio > 0) || pulse.line === null) return null;
  if (shape === 'slab') return { theta: (4 / Math.PI) * ratio ** 2, isSaturated: false };
  const apparent = (4 / (9 * Math.PI)) * ratio ** 2;
  const unit = { apparentDiffusion_cm2PerS: apparent, pulseDuration_s: 1, particleRadius_cm: 1 };
  try {
    return { theta: gittSpherical_cm2PerS(unit, sphereBias(form, pulse.windowTimes, pulse.lastRowTime)), isSaturated: false };
  } catch (error) {
    if (error instanceof DomainError) return { theta: apparent, isSaturated: true };
    throw error;
  }
}

function transientOf(pulse: PulseLedger, form: PulseForm): [change_V: number | null, error_V: number | null] {
  const { line } = pulse;
  if (line === null) return [null, null];
  if (form === 'slope') return [pulse.deltaEtau_V, line.slopeError_VPerSqrtS * Math.sqrt(pulse.pulseDuration_s)];
  return [pulse.deltaEtauEndPoint_V, Math.hypot(line.interceptError_V, (pulse.deltaEsError_V ?? 0) / Math.SQRT2)];
}

function inSlab({ template, volumePerArea_cm }: HostGeometry): Pick<Recipe, 'template' | 'compute' | 'remarks'> {
  return {
    template: `D = 4·${template}²·{ΔEs}²/(π·{τ}·{ΔEτ}²)`,
    compute: (values) => apparent(values, volumePerArea_cm(values)),
    remarks: ['It assumes planar diffusion with τ ≪ L²/D, and a potential that was relaxed before and after.', scaling(template)],
  };
}

function inSphere(
  { radiusTemplate, volumePerArea_cm }: HostGeometry,
  pulse: PulseLedger,
  form: PulseForm,
): Pick<Recipe, 'template' | 'compute' | 'remarks'> {
  const bias = sphereBias(form, pulse.windowTimes, pulse.lastRowTime);
  const duration = dimensionlessDuration(pulse, form, 'sphere');
  const here =
    duration === null || duration.isSaturated
      ? []
      : [
          `β is what this reading, over this window, makes of D in a sphere: ${bias(duration.theta).toPrecision(3)} at θ = ${duration.theta.toPrecision(3)}.`,
        ];
  return {
    template: `D = θ·${radiusTemplate}²/{τ}, θ·β(θ) = 4/(9π)·({ΔEs}/{ΔEτ})²`,
    compute: (values) => {
      const volumePerArea = volumePerArea_cm(values);
      const sphere = {
        apparentDiffusion_cm2PerS: apparent(values, volumePerArea),
        pulseDuration_s: values.τ!,
        particleRadius_cm: 3 * volumePerArea,
      };
      return gittSpherical_cm2PerS(sphere, bias);
    },
    remarks: [
      'It assumes spheres of one size and constant D, and a potential that was relaxed before and after.',
      ...here,
      scaling(radiusTemplate),
    ],
  };
}

function apparent(values: Readonly<Record<string, number>>, volumePerArea_cm: number): number {
  return gittWeppnerHuggins_cm2PerS({
    pulseDuration_s: values.τ!,
    volumePerArea_cm,
    deltaEs_V: values.ΔEs! * 1e-3,
    deltaEtau_V: values.ΔEτ! * 1e-3,
  });
}

function scaling(template: string): string {
  return template.includes('{A}')
    ? '∝ A⁻² and ∝ m²: with A taken twice as large, D is a quarter.'
    : '∝ length²: with twice the length, D is four times as large.';
}

function scaled(error_V: number | null): number | null {
  return error_V === null ? null : error_V * 1e3;
}
