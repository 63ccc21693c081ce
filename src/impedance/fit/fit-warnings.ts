import type { Finding } from '../../core/finding';
import { lag1Autocorrelation } from '../lag1-autocorrelation';
import { runsTest } from '../runs-test';
import { boundHits } from './covariance';
import type { RoleAssignment } from './roles';
import type { Uncertainty } from './uncertainty';

/** What a reader of the numbers must know of this fit, in words. */
export function fitWarnings(uncertainty: Uncertainty, assignment: RoleAssignment): Finding[] {
  const { fit } = uncertainty;
  return [
    ...boundWarnings(uncertainty),
    ...identifiabilityWarnings(uncertainty),
    ...residualWarnings(uncertainty),
    ...reachWarnings(uncertainty),
    ...searchWarnings(uncertainty),
    ...(assignment.refused === undefined ? [] : [{ code: 'ROLE_ORDER', message: `No Rsei and Rct: ${assignment.refused}.` }]),
    ...(fit.best.allowed
      ? []
      : [
          {
            code: 'ARC_ORDER',
            message: 'No minimum with the arcs in the order of this circuit was found; the numbers are from the best of the other order.',
          },
        ]),
  ];
}

function boundWarnings({ fit, atBound, natural }: Uncertainty): Finding[] {
  return fit.compiled.parameters.flatMap(({ name, element, scale }, k) => {
    const value = natural[k]!;
    if (atBound[k]) return [{ code: 'AT_BOUND', message: `${boundInWords(fit, k, value)} It has no error of its own.` }];
    if (scale === 'linear' && value < 0.5 && !isInductive(element)) {
      return [
        {
          code: 'LOW_EXPONENT',
          message: `${name} = ${value.toFixed(2)} is below 0.5: ${element} is no capacitance, it looks like diffusion.`,
        },
      ];
    }
    return [];
  });
}

/** Which bound it is: the user's, an exponent's natural end, or the edge of what the data can see. */
function boundInWords({ compiled, problem, best }: Uncertainty['fit'], k: number, value: number): string {
  const { name, element, unit, scale, max } = compiled.parameters[k]!;
  if (scale === 'linear' && value >= max - 1e-9) {
    return `${name} rests on its bound ${max}: ${element} is ${isInductive(element) ? 'an inductor' : 'a capacitor'}; it is held there.`;
  }
  const j = problem.space.free.indexOf(k);
  const isLow = best.x[j]! <= problem.lower[j]! + 1e-9;
  const shown = scale === 'linear' ? value.toFixed(3) : `${value.toPrecision(3)} ${unit}`;
  const given = problem.space.constraints.bounds.get(k)?.[isLow ? 0 : 1];
  if (given !== undefined && Math.abs(value - given) <= 1e-6 * given) return `${name} = ${shown} rests on the bound it was given.`;
  if (scale === 'linear') return `${name} = ${shown} rests on its bound: ${element} has no meaning beyond it.`;
  return `${name} = ${shown} rests on its bound: as far as these data can see it might be ${isLow ? 'zero' : 'infinite'}.`;
}

const isInductive = (element: string) => element.startsWith('L');

function identifiabilityWarnings(uncertainty: Uncertainty): Finding[] {
  const { parameters } = uncertainty.fit.compiled;
  if (!uncertainty.determined) {
    return [
      {
        code: 'NOT_DETERMINED',
        message:
          'Some combination of the parameters is not determined by this spectrum; no errors can be given. A simpler circuit would do.',
      },
    ];
  }
  return parameters.flatMap(({ name, scale }, k) => {
    const error = uncertainty.coordinateError(k);
    if (error === null || error <= (scale === 'log' ? 0.5 : 0.2)) return [];
    const size = scale === 'log' ? `to a factor of ${Math.exp(Math.min(error, 20)).toPrecision(2)}` : `to ± ${error.toFixed(2)}`;
    return [{ code: 'NOT_DETERMINED', message: `${name} is known only ${size}: this spectrum does not determine it.` }];
  });
}

function residualWarnings({ fit, statistics }: Uncertainty): Finding[] {
  const { residuals, rows } = fit.problem;
  const n = rows / 2;
  if (n < 10 || statistics.pseudoChiSquared <= rows * 1e-12) return [];
  const parts = [residuals.subarray(0, n), residuals.subarray(n)];
  const p = Math.min(...parts.map((part) => runsTest(part).pValue)) * 2;
  const correlated = parts.some((part) => lag1Autocorrelation(part) > 0.5);
  if (p >= 0.01 && !correlated) return [];
  return [
    {
      code: 'MISFIT_DOMINATED',
      message: `misfit-dominated: the residuals (rms ${statistics.rmsResidual_percent.toPrecision(2)} %) follow a pattern instead of scattering (runs test p = ${Math.min(1, p).toExponential(1)}). The intervals assume independent errors and are too narrow here.`,
    },
  ];
}

/** Bounded diffusion whose end the sweep does not reach: only its high-frequency limit σw = Z0/√(2τ) is measured. */
function reachWarnings({ fit, natural }: Uncertainty): Finding[] {
  const fMin_Hz = Math.min(...fit.problem.spectrum.omega_radPerS) / (2 * Math.PI);
  return fit.compiled.parameters.flatMap(({ name, element }, k) => {
    if (!/^(Wo|Ws|Wsph)\d*$/.test(element) || !name.endsWith('_tau')) return [];
    const fEnd_Hz = 1 / (2 * Math.PI * natural[k]!);
    if (fMin_Hz < fEnd_Hz) return [];
    const message = `The sweep ends at ${fMin_Hz.toPrecision(2)} Hz, above 1/(2πτ) = ${fEnd_Hz.toPrecision(2)} Hz: it does not reach the end of the diffusion. Only σw = Z0/√(2τ) is measured, not ${name} nor a D from it.`;
    return [{ code: 'TAU_NOT_REACHED', message }];
  });
}

function searchWarnings({ fit, statistics }: Uncertainty): Finding[] {
  const findings: Finding[] = [];
  if (!fit.supported) {
    findings.push({
      code: 'STARTS_DISAGREE',
      message: `Only ${fit.agreeingStarts} of ${fit.starts} starts ended here; a better minimum may exist.`,
    });
  }
  if (fit.stopReason === 'iteration-limit') {
    findings.push({ code: 'ITERATION_LIMIT', message: 'The fit stopped at its iteration limit; the numbers may still move.' });
  }
  const gradient = scaledGradient(fit.problem.jacobian, fit.problem.residuals, fit.best.sum, boundHits(fit.problem, fit.best.x));
  if (gradient > 1e-3 && statistics.pseudoChiSquared > fit.problem.rows * 1e-12) {
    findings.push({
      code: 'NOT_STATIONARY',
      message: `The fit stopped on a slope (scaled gradient ${gradient.toExponential(1)}), not at a minimum.`,
    });
  }
  return findings;
}

/** max |g_k|/√(H_kk S): a stop test is not a correctness test. */
function scaledGradient(jacobian: Float64Array[], residuals: Float64Array, sum: number, held: boolean[]): number {
  return jacobian.reduce((largest, column, j) => {
    if (held[j]) return largest;
    let [gradient, norm] = [0, 0];
    for (let k = 0; k < column.length; k++) {
      gradient += column[k]! * residuals[k]!;
      norm += column[k]! * column[k]!;
    }
    return norm > 0 ? Math.max(largest, Math.abs(gradient) / Math.sqrt(norm * sum)) : largest;
  }, 0);
}
