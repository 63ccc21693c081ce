import { formatReading } from '../../../src/core/plot/format-reading';
import type { VoltammetryPeak, VoltammetryResult } from '../../../src/core/voltammetry-result';
import { quantityAxis } from '../../plots/quantity-axis';
import { derivedOrigin } from '../series/origin/derived-origin';
import { intervalMarkup, numberMarkup } from '../series/origin/number-text';
import type { NumberOrigin } from '../series/origin/origin-model';
import { sentences } from '../series/origin/sentences';
import { cvFacts } from './cv-facts';
import type { AskedColumn } from './peak-columns';
import { rateText } from './rate-text';

type WithoutFacts = Omit<NumberOrigin, 'facts'>;

/** Where a number of the table of peaks comes from. */
export function peakOrigin(result: VoltammetryResult, peak: VoltammetryPeak, column: AskedColumn): NumberOrigin {
  const made: Record<AskedColumn, () => WithoutFacts> = {
    potential: () => potentialOrigin(peak),
    shift: () => shiftOrigin(peak),
    b: () => exponentOrigin(peak),
    D: () => derivedOrigin(peak.randlesSevcik, '*D*', `peak ${peak.name}`),
  };
  return { ...made[column](), facts: cvFacts(result) };
}

const volts = (value: number) => `${value.toFixed(4).replace('-', '−')} V`;

function potentialOrigin({ name, points }: VoltammetryPeak): WithoutFacts {
  const [first] = points as [VoltammetryPeak['points'][number]];
  return {
    title: `*E*_{p} = ${volts(first.potential_V)}`,
    place: `${name} at ${rateText(first.rate_VPerS)} mV/s`,
    interval: '',
    refused: null,
    formula: '',
    inserted: '',
    inputs: points.map(({ rate_VPerS, potential_V, placed }) => ({
      symbol: `*E*_{p} at ${rateText(rate_VPerS)} mV/s`,
      value: volts(potential_V),
      from: placed,
      share: null,
    })),
    remarks: ['Top of the parabola through the measured points about the maximum; a peak placed by hand stays where it was put.'],
  };
}

function shiftOrigin(peak: VoltammetryPeak): WithoutFacts {
  const [first, last] = [peak.points[0]!, peak.points.at(-1)!];
  return {
    ...potentialOrigin(peak),
    title: `shift = ${((peak.shift_V ?? 0) * 1000).toFixed(1).replace('-', '−')} mV`,
    place: `${peak.name}, ${rateText(first.rate_VPerS)} to ${rateText(last.rate_VPerS)} mV/s`,
    formula: 'shift = E_p(fastest) − E_p(slowest)',
    inserted: `shift = ${volts(last.potential_V)} − ${volts(first.potential_V)}`,
    remarks: ['More than 30 mV makes k1 and k2 at a fixed potential unreliable: another part of the peak stands there at each rate.'],
  };
}

function exponentOrigin({ name, points, b, bStandardError, bCi95, bR2, baselined, notDetermined, readsAs }: VoltammetryPeak): WithoutFacts {
  const { unit, factor } = quantityAxis({
    quantity: 'current_A',
    unit: 'A',
    min: 0,
    max: Math.max(...points.map((one) => Math.abs(one.current_A))),
  });
  return {
    title: b === null ? `*b* of peak ${name} is not determined` : `*b* = ${numberMarkup(b, bStandardError)}`,
    place: b === null ? '' : `peak ${name}, ${points.length} scan rates`,
    interval: bCi95 === null ? '' : `95 % interval ${intervalMarkup(bCi95)}, R² ${(bR2 ?? 0).toFixed(4)}`,
    refused: notDetermined === undefined ? null : { reasons: sentences(notDetermined), checks: [], missing: [] },
    formula: 'i_p = a·v^b',
    inserted: '',
    inputs: points.map(({ rate_VPerS, current_A, placed }) => ({
      symbol: `*i*_{p} at ${rateText(rate_VPerS)} mV/s`,
      value: `${formatReading(current_A * factor)} ${unit}`,
      from: placed,
      share: null,
    })),
    remarks: [
      'b is the slope of log|i_p| against log v, of the raw peak current, baseline included, as papers do.',
      ...(baselined === null
        ? ['There is no straight baseline under the peak at every rate.']
        : [
            `From the current above a straight baseline: b = ${numberMarkup(baselined.b, baselined.bStandardError)}, R² ${baselined.bR2.toFixed(4)}.`,
          ]),
      ...(readsAs === null
        ? []
        : ['0.5 is diffusion, 1 the surface; within 0.075 of either, or with it in the interval, b reads as that.']),
    ],
  };
}
