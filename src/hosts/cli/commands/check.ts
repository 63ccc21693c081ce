import { type CheckedSpectrum, SpectrumChecker } from '../../../app/check-spectra';
import type { CliCommand } from '../cli-command';
import { eachSpectrum } from '../each-spectrum';
import { readingOptions } from '../reading-options';

/** check PATH…: validity of every impedance spectrum found. */
export const check: CliCommand = {
  name: 'check',
  synopsis: 'check PATH…',
  help: 'Is the spectrum valid? Kramers–Kronig, Z-HIT, sign, order, duplicates, drift; in words, with a proposed mask.',
  options: {
    json: { type: 'boolean', help: 'one JSON array on stdout' },
    ndjson: { type: 'boolean', help: 'one JSON object a line, as they come' },
    ...readingOptions,
    cycles: { type: 'string', value: '1,10-50', help: 'only these cycles (fresh is 0)' },
  },
  run(line) {
    const checker = new SpectrumChecker();
    return eachSpectrum('check', line, (item, warnings) => checker.check(item, warnings), inWords);
  },
};

function inWords({ id, cycle, kramersKronig, zHit, findings }: CheckedSpectrum): string {
  const named = cycle === null ? id : `${id}, cycle ${cycle}`;
  const verdict = kramersKronig === null ? 'not tested' : kramersKronig.verdict;
  const measures = [
    kramersKronig === null
      ? ''
      : `Kramers–Kronig residual ${kramersKronig.rmsResidual_percent.toPrecision(2)} % (${kramersKronig.rcCount} RC, μ ${kramersKronig.mu.toFixed(2)})`,
    zHit === null ? '' : `Z-HIT ${zHit.maxDeviation_percent.toFixed(1)} %`,
  ].filter(Boolean);
  const heading = `${named}: ${[verdict, ...measures].join(', ')}`;
  const lines = findings.map(({ code, message, proposedMask }) => {
    const mask = proposedMask.length === 0 ? '' : ` Leave out: ${proposedMask.length === 1 ? 'point' : 'points'} ${ranges(proposedMask)}.`;
    return `  ${code.padEnd(22)} ${message}${mask}`;
  });
  return `${[heading, ...lines].join('\n')}\n`;
}

/** Rows from 0 as people count them: 1–3, 7. */
function ranges(rows: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const row of rows) {
    const open = parts.at(-1);
    if (open !== undefined && row === open[1] + 1) open[1] = row;
    else parts.push([row, row]);
  }
  return parts.map(([from, to]) => (from === to ? `${from + 1}` : `${from + 1}–${to + 1}`)).join(', ');
}
