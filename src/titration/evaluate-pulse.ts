import type { CellValues } from '../core/cell-values';
import { deriveNumber } from '../core/derive-number';
import type { DerivedQuantity } from '../core/derived-quantity';
import { physicalConstants } from '../core/physical-constants';
import type { TitrationOptions } from '../core/titration-options';
import type { PulseStanding, TitrationPulse } from '../core/titration-result';
import { titrationSlope_V } from '../derive/titration-slope';
import { durationFindings } from './duration-findings';
import { doubtingFlags, refusingFlags } from './flag-weights';
import type { HostGeometry } from './host-geometry';
import type { PulseLedger } from './measure-pulse';
import { dimensionlessDuration, pulseDiffusion } from './pulse-diffusion';
import { pulseFindings } from './pulse-findings';
import { independent, titrationReading } from './titration-reading';

/** A pulse with its D in both forms, its dE/dx, what is to be said of it, and whether it counts. */
export function evaluatePulse(
  ledger: PulseLedger,
  cell: CellValues,
  host: HostGeometry,
  options: TitrationOptions,
  resolution_V: number,
): TitrationPulse {
  const form = options.form ?? 'slope';
  const asRead = pulseFindings(ledger, resolution_V);
  // What is refused for its line or its plateau has no Dτ/L² either.
  const duration = asRead.some(({ code }) => refusingFlags.has(code)) ? null : dimensionlessDuration(ledger, form, host.shape);
  const findings = [...asRead, ...durationFindings(ledger, duration, host.shape)];
  const flags = findings.map(({ code }) => code);
  const refusals = findings.filter(({ code }) => refusingFlags.has(code)).map(({ message, action }) => `${message} ${action}`);
  const derived = {
    diffusion_cm2PerS: pulseDiffusion(ledger, 'slope', host, refusals),
    diffusionEndPoint_cm2PerS: pulseDiffusion(ledger, 'end-point', host, refusals),
    potentialSlope_V: potentialSlope(ledger, cell, flags),
  };
  const { isShortened: _s, isStraight: _l, isConstant: _c, restBefore_s: _b, windowTimes: _w, lastRowTime: _t, ...read } = ledger;
  return {
    ...read,
    diffusion_cm2PerS: derived.diffusion_cm2PerS.value,
    diffusionEndPoint_cm2PerS: derived.diffusionEndPoint_cm2PerS.value,
    dTauOverL2: duration?.theta ?? null,
    dRestOverL2:
      duration === null || ledger.restDuration_s === null ? null : (duration.theta * ledger.restDuration_s) / ledger.pulseDuration_s,
    potentialSlope_V: derived.potentialSlope_V.value,
    standing: standingOf(ledger.index, flags, options),
    flags,
    findings,
    derived,
  };
}

/** What a person left out is left out; else what the data allow. */
function standingOf(index: number, flags: readonly string[], options: TitrationOptions): PulseStanding {
  if (options.leftOut?.includes(index)) return 'left-out';
  if (flags.some((code) => refusingFlags.has(code))) return 'refused';
  return flags.some((code) => doubtingFlags.has(code)) && !options.accepted?.includes(index) ? 'doubted' : 'used';
}

/** dE/dx only asks for two relaxed potentials and the charge between them. */
function potentialSlope(ledger: PulseLedger, cell: CellValues, flags: readonly string[]): DerivedQuantity {
  const { deltaEs_V, deltaEsError_V, current_A, pulseDuration_s } = ledger;
  const [first] = ['no-rest-before', 'no-rest-after', 'below-resolution', 'plateau'].filter((code) => flags.includes(code));
  return deriveNumber(
    {
      unit: 'V',
      source: 'Weppner & Huggins, J. Electrochem. Soc. 124 (1977) 1569, doi:10.1149/1.2133112',
      template: 'dE/dx = −{ΔEs}·{n}·{F}·{m}/({I}·{τ}·{M})',
      ingredients: {
        ...(deltaEs_V === null ? {} : { ΔEs: titrationReading('deltaEs_V', 'ΔEs', deltaEs_V, 'V', deltaEsError_V) }),
        n: cell.of('electrons'),
        F: physicalConstants.F,
        m: cell.of('activeMass_mg'),
        I: titrationReading('current_mA', 'I', current_A * 1e3, 'mA', null),
        τ: titrationReading('pulseDuration_s', 'τ', pulseDuration_s, 's', null),
        M: cell.of('molarMass_gPerMol'),
      },
      compute: ({ ΔEs, n, m, I, τ, M }) =>
        titrationSlope_V({ deltaEs_V: ΔEs!, charge_C: I! * 1e-3 * τ!, electrons: n!, activeMass_g: m! * 1e-3, molarMass_gPerMol: M! }),
      refusals: first === undefined ? [] : [`ΔEs tells no slope (${first}).`],
      remarks: ['x counts the ions in one formula unit of the host; the whole active mass takes part.'],
    },
    independent(3),
  );
}
