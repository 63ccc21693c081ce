import type { Finding } from '../core/finding';
import type { VoltammetryResult } from '../core/voltammetry-result';
import { microamperes } from './microamperes';
import { rateInWords } from './rate-in-words';

/** A peak that moves further than this over the rates lies at another potential at each of them. */
const mostShift_V = 0.03;

/** Of the potentials; more than this and the model itself is in doubt. */
const mostMarked = 0.3;

/** What a person should know before using the numbers of a scan-rate series. */
export function seriesFindings(result: Omit<VoltammetryResult, 'warnings'>): Finding[] {
  const { rates_VPerS, peaks, resistance } = result;
  return [...rateFindings(rates_VPerS), ...shiftFindings(peaks, resistance), ...constantFindings(result), ...markedFindings(result)];
}

function rateFindings(rates_VPerS: readonly number[]): Finding[] {
  const different = new Set(rates_VPerS).size;
  const findings: Finding[] = [];
  if (different < 3) {
    const message = `${different === 1 ? 'One scan rate' : 'Two scan rates'}: b, k1 and k2 need three. Add files of other rates.`;
    return [{ code: 'FEW_RATES', message }];
  }
  if (different < 4)
    findings.push({
      code: 'FEW_RATES',
      message: 'Three scan rates: b and the shares rest on one degree of freedom. Four or more are better.',
    });
  const [least, most] = [Math.min(...rates_VPerS), Math.max(...rates_VPerS)];
  // A typed 0.1 and a measured 0.9998 are a decade.
  if (most < 9.9 * least) {
    const message = `The scan rates span a factor of ${Number((most / least).toPrecision(2))} (${rateInWords(least)} to ${rateInWords(most)}): less than a decade tells surface and diffusion apart badly.`;
    findings.push({ code: 'NARROW_RATES', message });
  }
  return findings;
}

function shiftFindings(peaks: VoltammetryResult['peaks'], resistance: VoltammetryResult['resistance']): Finding[] {
  const moving = peaks.filter(({ points }) => {
    const potentials = points.map(({ potential_V }) => potential_V);
    return Math.max(...potentials) - Math.min(...potentials) > mostShift_V;
  });
  if (moving.length === 0) return [];
  const named = moving.map(({ name, shift_V }) => `${name} by ${inMillivolts(shift_V ?? 0)}`).join(', ');
  const next = resistance === null ? ' Correct for iR with the same cell’s Rs first.' : ' They do so after the correction for iR.';
  const message = `Peaks move over the rates (${named}; more than 30 mV): k1 and k2 at a fixed potential, and the shares from them, are unreliable.${next}`;
  return [{ code: 'PEAK_SHIFT', message }];
}

function constantFindings({ constantCurrent_A, line }: Pick<VoltammetryResult, 'constantCurrent_A' | 'line'>): Finding[] {
  if (constantCurrent_A === null) return [];
  const message = `A constant current of ${microamperes(constantCurrent_A)} lies under both sweeps at every rate: log i against log v has no slope b where it is not small, and there are no shares: k1·v + k2·√v has no place for it.`;
  return [{ code: 'CONSTANT_CURRENT', message: `${message}${line === null ? '' : lineInWords(line)}` }];
}

function lineInWords({ capacitance_F, anodic_F, cathodic_F, potential_V }: NonNullable<VoltammetryResult['line']>): string {
  const [half, anodic, cathodic] = [capacitance_F, anodic_F, cathodic_F].map(({ value }) => Number((value * 1e6).toPrecision(3)));
  return ` A straight line with an offset through half the difference of both sweeps (${Number(potential_V.toPrecision(4))} V) gives ${half} µF; the single sweeps would give ${anodic} and ${cathodic} µF.`;
}

function markedFindings({ shares, markedFraction }: Omit<VoltammetryResult, 'warnings'>): Finding[] {
  if (shares.length === 0 || markedFraction === null || markedFraction <= mostMarked) return [];
  const message = `${Math.round(100 * markedFraction)} % of the potentials are marked (k1 or k2 below 0, or a residual above 5 %): i = k1·v + k2·√v does not describe the current there, and the shares are of little worth.`;
  return [{ code: 'MANY_MARKED', message }];
}

function inMillivolts(value_V: number): string {
  const rounded = Math.round(value_V * 1000);
  return `${rounded < 0 ? '−' : '+'}${Math.abs(rounded)} mV`;
}
