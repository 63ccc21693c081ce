import type { CellValues } from '../core/cell-values';
import { deriveNumber } from '../core/derive-number';
import type { DerivedQuantity } from '../core/derived-quantity';
import type { Finding } from '../core/finding';
import { lineFit } from '../core/line-fit';
import { physicalConstants } from '../core/physical-constants';
import { studentT95 } from '../core/student-t-95';
import type { RateExponent } from '../core/voltammetry-result';
import { diffusionRandlesSevcik_cm2PerS } from '../derive/diffusion-randles-sevcik';
import { closeTo } from './close-to';

/** An interval wider than ± this tells nothing of b. */
const widest = 0.25;

/**
 * D of a peak from the slope of |i_p| (raw) against √v, only where b is about 0.5.
 * @param refusal why there is no b at all, null where there is one
 */
export function deriveRandlesSevcik(
  rates_VPerS: readonly number[],
  currents_A: readonly number[],
  exponent: RateExponent | null,
  refusal: string | null,
  cell: CellValues,
): DerivedQuantity {
  const line = lineFit(
    rates_VPerS.map(Math.sqrt),
    currents_A.map((current) => Math.abs(current)),
  );
  const slope = {
    key: 'slope_ARootSPerRootV',
    inserted: {
      symbol: 's',
      value: line?.slope ?? Number.NaN,
      unit: 'A s^(1/2) V^(−1/2)',
      standardError: line?.slopeError ?? null,
      from: 'fit' as const,
      note: 'slope of i_p over √v',
    },
    slopes: new Map<number, number>(),
  };
  const refusals = refusal === null ? refusalsOf(exponent) : [refusal];
  return deriveNumber(
    {
      unit: 'cm²/s',
      source: 'Randles, Trans. Faraday Soc. 44 (1948) 327; Ševčík, Collect. Czech. Chem. Commun. 13 (1948) 349',
      template: 'D = {R}·{T}/({n}·{F})·({s}/(0.4463·{n}·{F}·{A}·{C}))²',
      // Where b refuses D, area and concentration would not help.
      ingredients: { ...physicalConstants, s: slope, ...(refusals.length > 0 ? {} : ofCell(cell)) },
      compute: ({ T, n, s, A, C }) =>
        diffusionRandlesSevcik_cm2PerS({
          slope_ARootSPerRootV: s!,
          temperature_K: T!,
          electrons: n!,
          area_cm2: A!,
          concentration_molPerCm3: C!,
        }),
      remarks: [
        'A reversible couple, half-infinite planar diffusion; A is the geometric area unless the record gives another.',
        '∝ A⁻², ∝ C⁻², ∝ n⁻³. A line through √v with an offset: a constant under the peaks does not enter, a capacitive part does.',
      ],
      warnings: warningsOf(exponent),
      refusals,
    },
    { t: studentT95(Math.max(1, (line?.points ?? 3) - 2)), between: () => 0 },
  );
}

function ofCell(cell: CellValues) {
  return {
    T: cell.of('temperature_K'),
    n: cell.of('electrons'),
    A: cell.of('area_cm2'),
    C: cell.of('concentration_molPerCm3'),
  };
}

function refusalsOf(exponent: RateExponent | null): string[] {
  if (exponent === null) return ['There is no b.'];
  const { b, bCi95 } = exponent;
  const [low, high] = bCi95.map((value) => value.toFixed(2));
  if (high !== undefined && (bCi95[1] - bCi95[0]) / 2 > widest) {
    return [`b is known to ± ${((bCi95[1] - bCi95[0]) / 2).toFixed(2)} only; ± ${widest} is needed. Measure more rates.`];
  }
  if (Math.abs(b - 0.5) <= closeTo) return [];
  const side = b > 0.5 ? 'above' : 'below';
  return [
    `D after Randles and Ševčík needs b = 0.5; here b is ${b.toFixed(3)} (${low} – ${high}), ${side} it. A titration (GITT) may give D.`,
  ];
}

/** A D from peaks whose exponent is near 0.5 but not it. */
function warningsOf(exponent: RateExponent | null): Finding[] {
  if (exponent === null || (exponent.bCi95[0] <= 0.5 && 0.5 <= exponent.bCi95[1])) return [];
  const [low, high] = exponent.bCi95.map((value) => value.toFixed(3));
  const message = `b is ${exponent.b.toFixed(3)} (${low} – ${high}), near 0.5 and not within its interval: a constant or a capacitive part is in the peak current. The offset of the line takes a constant out.`;
  return [{ code: 'B_NEAR_HALF', message }];
}
