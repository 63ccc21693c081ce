import { ValidationError } from '../core/errors';
import type { Finding } from '../core/finding';
import type { SourcedSeries } from '../core/sourced-series';
import type { VoltammetryChoices } from '../core/voltammetry-choices';
import { rateInWords } from './rate-in-words';
import { titleOf } from './title-of';

/** Rates outside of these are a mistaken unit. */
const possible_VPerS = { least: 1e-7, most: 1e5 };
const tolerance = 0.02;

/** The rate as typed, else as the file's reader settled it (header, dE/dt, name); a typed one that differs by more than 2 % is said. */
export function scanRate(
  source: SourcedSeries,
  { rates_VPerS }: VoltammetryChoices,
): { rate_VPerS: number; rateFrom: 'typed' | 'file'; warnings: Finding[] } {
  const { id, file, series } = source;
  const name = titleOf(source);
  const typed = rates_VPerS?.[id];
  const stated = series.scanRate_VPerS;
  const rate_VPerS = typed ?? stated;
  if (rate_VPerS === undefined) {
    throw new ValidationError(
      'INPUT_INVALID',
      `The scan rate of ${name} is not known: neither its header nor its times nor its name say it`,
      {
        ...(file === null ? {} : { file }),
        expected: 'a scan rate, such as 0.5 mV/s',
        hint: 'Type it (on the command line --rate FILE=0.5mV/s).',
      },
    );
  }
  if (!(rate_VPerS >= possible_VPerS.least && rate_VPerS <= possible_VPerS.most)) {
    throw new ValidationError('INPUT_INVALID', `The scan rate of ${name} is ${rate_VPerS} V/s`, {
      ...(file === null ? {} : { file }),
      expected: `between ${possible_VPerS.least} and ${possible_VPerS.most} V/s`,
      hint: 'Say it with its unit: mV/s or V/s.',
    });
  }
  const differs = typed !== undefined && stated !== undefined && Math.abs(typed / stated - 1) > tolerance;
  const message = `${name}: the scan rate was typed as ${rateInWords(rate_VPerS)}, but the file gives ${rateInWords(stated ?? Number.NaN)}; the typed one is used.`;
  return {
    rate_VPerS,
    rateFrom: typed === undefined ? 'file' : 'typed',
    warnings: differs ? [{ code: 'SCAN_RATE_DISAGREES', message }] : [],
  };
}
