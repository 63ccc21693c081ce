import { relaxationOfSpectrum, type SpectrumRelaxation } from '../../../app/relaxation-of-spectrum';
import { ValidationError } from '../../../core/errors';
import { formatUncertainty } from '../../../core/format-uncertainty';
import type { CliCommand, CommandLine } from '../cli-command';
import { eachSpectrum } from '../each-spectrum';
import { readingOptions } from '../reading-options';
import { textTable } from '../text-table';

/** drt PATH…: distribution of relaxation times of every impedance spectrum found. */
export const drt: CliCommand = {
  name: 'drt',
  synopsis: 'drt PATH…',
  help: 'Distribution of relaxation times: non-negative, λ chosen from the data; peaks with R, τ and C.',
  options: {
    json: { type: 'boolean', help: 'one JSON array on stdout' },
    ndjson: { type: 'boolean', help: 'one JSON object a line, as they come' },
    ...readingOptions,
    lambda: { type: 'string', value: 'N', help: 'weight of smoothness, such as 1e-3; default from the data' },
    fmin: { type: 'string', value: 'HZ', help: 'lowest frequency taken' },
    fmax: { type: 'string', value: 'HZ', help: 'highest frequency taken' },
    cycles: { type: 'string', value: '1,10-50', help: 'only these cycles (fresh is 0)' },
  },
  run(line) {
    const request = { lambda: positive(line, 'lambda'), frequencyMin_Hz: positive(line, 'fmin'), frequencyMax_Hz: positive(line, 'fmax') };
    const { frequencyMin_Hz: low, frequencyMax_Hz: high } = request;
    if (low !== undefined && high !== undefined && low >= high)
      throw new ValidationError('INPUT_INVALID', `--fmin ${low} is not below --fmax ${high}`, { expected: 'a range of frequencies in Hz' });
    return eachSpectrum('drt', line, (item) => relaxationOfSpectrum(item, request), inWords);
  },
};

function positive(line: CommandLine, name: string): number | undefined {
  const value = line.number(name);
  if (value !== undefined && !(value > 0))
    throw new ValidationError('INPUT_INVALID', `--${name} is ${value}`, { expected: 'a positive number' });
  return value;
}

function inWords(result: SpectrumRelaxation): string {
  const { id, cycle, lambda, ohmicResistance_ohm, inductance_H, blockingCapacitance_F, rmsResidual_percent, peaks, warnings } = result;
  const named = cycle === null ? id : `${id}, cycle ${cycle}`;
  const parts = [
    `λ ${lambda.toPrecision(2)}`,
    `residual ${rmsResidual_percent.toPrecision(2)} %`,
    `R0 ${ohmicResistance_ohm.toPrecision(4)} Ω`,
    inductance_H > 0 ? `L ${inductance_H.toExponential(1)} H` : '',
    blockingCapacitance_F === null ? '' : `blocking C ${blockingCapacitance_F.toPrecision(3)} F`,
  ].filter(Boolean);
  const header = ['  τ/s', 'f/Hz', 'R/Ω', 'C/F'];
  const rows = peaks.map((peak) => [
    `  ${peak.tau_s.toExponential(2)}`,
    peak.frequency_Hz.toPrecision(3),
    formatUncertainty(peak.resistance_ohm, peak.resistanceError_ohm).text,
    peak.capacitance_F.toExponential(2),
  ]);
  const table = peaks.length === 0 ? '  no peak within the frequencies measured\n' : textTable(header, rows);
  return `${named}: ${parts.join(', ')}\n${table}${warnings.map(({ code, message }) => `  ${code}  ${message}\n`).join('')}`;
}
