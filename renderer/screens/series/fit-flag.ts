import type { ProjectFit } from '../../../src/app/api';
import type { FitFlag as FoundFlag } from '../../../src/core/fit-flag';
import { diffusionRefusal } from './diffusion-refusal';

export type FlagKind = 'error' | 'stale' | 'warning' | 'refused' | 'accepted';

/** What a fit asks a person to look at; kinds differ in shape, not in colour alone. */
export interface FitFlag {
  kind: FlagKind;
  /** Of the first and weightiest thing: KRAMERS_KRONIG, JUMP, DIFFUSION_REFUSED … */
  code: string;
  /** First what is the case. */
  title: string;
  /** Then why and what to do next, an entry each. */
  reasons: { message: string; action: string }[];
}

const titles: Readonly<Record<string, string>> = {
  KRAMERS_KRONIG: 'Kramers and Kronig disagree',
  MISFIT: 'a systematic misfit remains',
  ARCS_NOT_SPLIT: 'two arcs cannot be told apart',
  AT_BOUND: 'a value rests on its bound',
  JUMP: 'jumps against its neighbours',
  NOT_DETERMINED: 'a value is not determined',
  LOW_EXPONENT: 'an exponent is too low for a capacitance',
  ROLE_ORDER: 'the arcs cannot be named',
  ARC_ORDER: 'the order of the arcs is not certain',
  STARTS_DISAGREE: 'several minima are possible',
  NOT_CONVERGED: 'the fit did not settle',
  DEVIATING_CIRCUIT: 'another circuit than its neighbours',
  DIFFUSION_REFUSED: 'D is not determined',
};
/** The weightiest first: what spoils the data, then the model, then single numbers. */
const weight = Object.keys(titles);

/** The weightiest thing to say of a fit; null where there is nothing. `found` is what the series says of it, `result` has its physical numbers. */
export function fitFlag(fit: ProjectFit, found: readonly FoundFlag[], result: ProjectFit['result'] = fit.result): FitFlag | null {
  const { stale, accepted, acceptance } = fit;
  if (fit.result.error !== undefined) {
    const { message, hint } = fit.result.error;
    return { kind: 'error', code: fit.result.error.code, title: 'not fitted', reasons: [{ message, action: hint ?? '' }] };
  }
  if (stale !== null)
    return { kind: 'stale', code: 'STALE', title: 'the fit is stale', reasons: [{ message: stale, action: 'Fit this one again.' }] };
  const refusal = 'parameters' in result ? diffusionRefusal(result) : null;
  const refused = refusal === null ? [] : [{ code: 'DIFFUSION_REFUSED', message: refusal, action: '' }];
  const all = [
    ...[...found].filter(({ code }) => code !== 'STALE').sort((a, b) => weight.indexOf(a.code) - weight.indexOf(b.code)),
    ...refused,
  ];
  // What came up after a person had looked is still to be looked at.
  const open = accepted ? all.filter(({ code }) => code !== 'DIFFUSION_REFUSED' && acceptance?.flags.includes(code) === false) : all;
  const first = open[0] ?? all[0];
  if (first === undefined) return null;
  const kind = accepted && open.length === 0 ? 'accepted' : first.code === 'DIFFUSION_REFUSED' ? 'refused' : 'warning';
  const reasons = all.map(({ message, action }) => ({ message, action }));
  return { kind, code: first.code, title: titles[first.code] ?? 'something to look at', reasons };
}

/** A flag in one line, for those who point at it or copy it. */
export function flagInWords({ title, reasons }: FitFlag): string {
  return `${title}: ${reasons.map(({ message, action }) => `${message} ${action}`.trim()).join(' ')}`;
}
