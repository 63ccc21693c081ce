import { ValidationError } from '../core/errors';
import type { Finding } from '../core/finding';
import { scanRateOfData } from '../core/scan-rate-of-data';
import { scanRateOfName } from '../core/scan-rate-of-name';
import type { SourcedSeries } from '../core/sourced-series';
import type { VoltammetryChoices } from '../core/voltammetry-choices';
import { rateInWords } from './rate-in-words';
import { titleOf } from './title-of';

/** Rates outside of these are a mistaken unit. */
const possible_VPerS = { least: 1e-7, most: 1e5 };
const tolerance = 0.02;

/**
 * The rate as typed, else the file's own, else dE/dt of the data, else that of the file's name; said where another of them differs by more
 * than 2 %.
 * @throws ValidationError where none is known, or it cannot be in the unit stated
 */
export function scanRate(
  source: SourcedSeries,
  { rates_VPerS }: VoltammetryChoices,
): { rate_VPerS: number; rateFrom: 'typed' | 'file'; warnings: Finding[] } {
  const { id, file, series } = source;
  const where = file === null ? {} : { file };
  const title = titleOf(source);
  const all: [string, number | undefined][] = [
    ['as typed', rates_VPerS?.[id]],
    ['by the file', series.scanRate_VPerS],
    ['by dE/dt', rateOfData(source)],
    ['by its name', scanRateOfName(title.replace(/\.[^.]*$/, ''))],
  ];
  const known = all.filter((entry): entry is [string, number] => entry[1] !== undefined);
  const [used] = known;
  if (used === undefined) {
    throw new ValidationError('INPUT_INVALID', `The scan rate of ${title} is not known: neither header nor times nor name say it`, {
      ...where,
      expected: 'a scan rate, such as 0.5 mV/s',
      hint: 'Type it (on the command line --rate FILE=0.5mV/s).',
    });
  }
  const [from, rate_VPerS] = used;
  if (!(rate_VPerS >= possible_VPerS.least && rate_VPerS <= possible_VPerS.most)) {
    throw new ValidationError('INPUT_INVALID', `The scan rate of ${title} is ${rate_VPerS} V/s ${from}`, {
      ...where,
      expected: `between ${possible_VPerS.least} and ${possible_VPerS.most} V/s`,
      hint: 'Say it with its unit: mV/s or V/s.',
    });
  }
  const others = known.filter(([, rate]) => Math.abs(rate / rate_VPerS - 1) > tolerance);
  const warnings: Finding[] = [];
  if (others.length > 0) {
    const differing = others.map(([by, rate]) => `${rateInWords(rate)} ${by}`).join(', ');
    const message = `${title}: the scan rate is ${rateInWords(rate_VPerS)} ${from}, but ${differing}; the first is used.`;
    warnings.push({ code: 'SCAN_RATE_DISAGREES', message });
  }
  return { rate_VPerS, rateFrom: from === 'as typed' ? 'typed' : 'file', warnings };
}

/** dE/dt; undefined where the times were themselves made from the scan rate. */
function rateOfData({ series }: SourcedSeries): number | undefined {
  const find = (quantity: string) => series.columns.find((column) => column.quantity === quantity);
  const [time, potential] = [find('time_s'), find('potential_V')];
  if (time === undefined || potential === undefined || /scan rate/i.test(time.sourceName)) return undefined;
  return scanRateOfData(time.values, potential.values);
}
