import type { FitFlag } from '../core/fit-flag';
import type { FitResult } from '../core/fit-result';
import { formatUncertainty } from '../core/format-uncertainty';
import { placeInWords } from './series-axis';

/** Warnings of the fit that a person must look at, and what to do about each. */
const actions: Readonly<Record<string, { code: string; action: string }>> = {
  AT_BOUND: { code: 'AT_BOUND', action: 'Use a simpler element (a capacitor for α = 1) or a circuit without it.' },
  NOT_DETERMINED: { code: 'NOT_DETERMINED', action: 'Choose a simpler circuit, or measure a wider range.' },
  LOW_EXPONENT: { code: 'LOW_EXPONENT', action: 'Try a circuit with a Warburg element in that place.' },
  ROLE_ORDER: { code: 'ROLE_ORDER', action: 'Fit a named circuit, which keeps the arcs in order.' },
  ARC_ORDER: { code: 'ARC_ORDER', action: 'Compare the alternatives; another circuit may fit these arcs.' },
  STARTS_DISAGREE: { code: 'STARTS_DISAGREE', action: 'Fit again with a guess, or choose a simpler circuit.' },
  ITERATION_LIMIT: { code: 'NOT_CONVERGED', action: 'Fit again from these values.' },
  NOT_STATIONARY: { code: 'NOT_CONVERGED', action: 'Fit again from these values.' },
  DEVIATING_CIRCUIT: {
    code: 'DEVIATING_CIRCUIT',
    action: 'Look whether this spectrum really differs; else fit the series with one circuit.',
  },
};

/** rms residual against that of the Kramers–Kronig chain, which no circuit can go below. */
const misfit = { structured: 1.25, factor: 2, floor_percent: 0.5 };

/** What is to be looked at in one spectrum and its fit, without its neighbours. `stale`: why the fit is out of date, null where it is not. */
export function spectrumFlags(result: FitResult, stale: string | null = null): FitFlag[] {
  return [...staleFlag(stale), ...kramersKronigFlag(result), ...misfitFlag(result), ...unsplitFlag(result), ...warningFlags(result)];
}

/** One flag a kind of warning, with the words of all. */
function warningFlags({ warnings }: FitResult): FitFlag[] {
  const known = warnings.flatMap(({ code, message }) => (actions[code] === undefined ? [] : [{ ...actions[code], message }]));
  return [...Map.groupBy(known, ({ code }) => code)].map(([code, group]) => ({
    code,
    message: group.map(({ message }) => message).join(' '),
    action: group[0]!.action,
  }));
}

function staleFlag(stale: string | null): FitFlag[] {
  return stale === null ? [] : [{ code: 'STALE', message: stale, action: 'Fit again.' }];
}

/** Said for points that stand out, for a spectrum that fails, and for a trend; plain noise of 1 % is none of them. */
function kramersKronigFlag({ kramersKronig, provenance }: FitResult): FitFlag[] {
  if (kramersKronig == null) return [];
  const { verdict, badPoints, rmsResidual_percent, maxResidual_percent, trend } = kramersKronig;
  const rms = `${rmsResidual_percent.toPrecision(2)} %`;
  if (badPoints.length > 0) {
    const rows = badPoints.map((row) => row + 1).join(', ');
    const count = badPoints.length === 1 ? 'One point does' : `${badPoints.length} points do`;
    return [
      {
        code: 'KRAMERS_KRONIG',
        message: `${count} not fit what the others allow (rows ${rows}); the Kramers–Kronig residual is ${rms} (rms), the largest ${maxResidual_percent.toPrecision(2)} %.`,
        action: `Leave out ${badPoints.length === 1 ? 'the point' : `the ${badPoints.length} points`} and fit again.`,
      },
    ];
  }
  if (verdict === 'reject') {
    const file = provenance?.recording.file;
    const message = `The Kramers–Kronig residual is ${rms} (rms), above 2 %: the cell was not linear, not stable or drowned in noise.`;
    return [
      { code: 'KRAMERS_KRONIG', message, action: `Leave ${file == null ? 'this spectrum' : 'it'} out of the series, or measure again.` },
    ];
  }
  if (verdict === 'caution' && trend) {
    const message = `The Kramers–Kronig residual is ${rms} (rms) and follows a trend: the cell changed during the sweep.`;
    return [{ code: 'KRAMERS_KRONIG', message, action: 'Leave out the lowest frequencies and compare.' }];
  }
  return [];
}

function misfitFlag({ kramersKronig, warnings, rmsResidual_percent }: FitResult): FitFlag[] {
  const floor = kramersKronig?.rmsResidual_percent ?? null;
  const structured =
    warnings.some(({ code }) => code === 'MISFIT_DOMINATED') && (floor === null || rmsResidual_percent > misfit.structured * floor);
  const large = floor !== null && rmsResidual_percent > Math.max(misfit.factor * floor, misfit.floor_percent);
  if (!structured && !large) return [];
  const compared = floor === null ? '' : `; what any circuit could reach is about ${floor.toPrecision(2)} %`;
  return [
    {
      code: 'MISFIT',
      message: `Systematic misfit remains: the residuals are ${rmsResidual_percent.toPrecision(2)} % (rms)${compared}. The intervals are too narrow here.`,
      action: 'Try another circuit, or leave out the range that does not fit.',
    },
  ];
}

function unsplitFlag(result: FitResult): FitFlag[] {
  const message = unsplitInWords(result);
  return message === null ? [] : [{ code: 'ARCS_NOT_SPLIT', message, action: 'Report the sum.' }];
}

/** "Two arcs, cannot be split at cycle 50: Rsei + Rct = 108.2(3) Ω."; null where the split is known. */
export function unsplitInWords({ arcs, roles, roleErrors, tags }: FitResult): string | null {
  if (arcs !== 'two, cannot be split' || roles.RseiPlusRct_ohm === null) return null;
  const place = placeInWords({ tags });
  const { text } = formatUncertainty(roles.RseiPlusRct_ohm, roleErrors.RseiPlusRct_ohm.standardError);
  return `Two arcs, cannot be split${place === '' ? '' : ` at ${place}`}: Rsei + Rct = ${text} Ω.`;
}
