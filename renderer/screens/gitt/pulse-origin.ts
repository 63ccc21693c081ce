import { formatReading } from '../../../src/core/plot/format-reading';
import type { CurrentInterruption, TitrationPulse } from '../../../src/core/titration-result';
import { derivedOrigin } from '../series/origin/derived-origin';
import type { NumberOrigin } from '../series/origin/origin-model';
import { currentWords, durationWords, pulsePlace } from './gitt-words';
import { diffusionOf, type NumberColumn } from './ledger-columns';
import type { Titration } from './use-gitt';

const standingWords = { used: 'yes', doubted: 'no: flagged', 'left-out': 'no: left out', refused: 'no: n.d.' } as const;

/** Where a number of the ledger comes from. `recordingId`: as its file calls it. */
export function pulseOrigin(titration: Titration, pulse: TitrationPulse, column: NumberColumn, recordingId: string): NumberOrigin {
  const number = column === 'D' ? diffusionOf(pulse, titration.form) : pulse.derived.potentialSlope_V;
  const place = `pulse ${pulse.index}, ${pulsePlace(pulse)}`;
  const origin = derivedOrigin(number, column === 'D' ? '*D*' : 'd*E*/d*x*', place);
  const said = pulse.findings.filter(({ message }) => number.notDetermined?.includes(message) !== true).map(({ message }) => message);
  return { ...origin, remarks: [...origin.remarks, ...(column === 'D' ? said : [])], facts: pulseFacts(titration, pulse, recordingId) };
}

/** File, SHA-256, rows, window, how it was read, what a person said, with what version. */
function pulseFacts(titration: Titration, pulse: TitrationPulse, recordingId: string): { name: string; value: string }[] {
  const { rows, line, pulseDuration_s, restDuration_s, current_A, standing } = pulse;
  const range = ([first, last]: readonly [number, number]) => `${first + 1} – ${last + 1}`;
  const window =
    line === null
      ? 'no line'
      : `${line.window_s.map((t) => Math.round((100 * t) / pulseDuration_s)).join(' – ')} %, ${line.points} points, R² ${line.r2.toFixed(4)}`;
  return [
    { name: 'file', value: titration.file ?? 'none' },
    { name: 'SHA-256', value: titration.sha256 ?? 'none: it is no file' },
    { name: 'recording', value: recordingId },
    { name: 'rows', value: `${range(rows.pulse)}${rows.rest === null ? '' : `, rest ${range(rows.rest)}`}` },
    { name: 'pulse', value: `${durationWords(pulseDuration_s)} at ${(current_A * 1e3).toPrecision(4).replace('-', '−')} mA` },
    { name: 'rest', value: restDuration_s === null ? 'none' : durationWords(restDuration_s) },
    { name: 'window', value: `${window}${titration.window === null ? '' : ', chosen'}` },
    { name: 'read as', value: `${titration.form} form, ${titration.shape === 'sphere' ? 'spheres' : 'slab'}` },
    { name: 'in the means', value: standingWords[standing] },
    { name: 'made', value: `version ${titration.version}` },
  ];
}

/** Where D of a short pause comes from. */
export function pauseOrigin(titration: Titration, pause: CurrentInterruption, recordingId: string): NumberOrigin {
  const { rows, line, pauseDuration_s, current_A, standing, potential_V, direction, index } = pause;
  const place = `pause ${index}, ${potential_V === null ? direction : `${formatReading(potential_V)} V, ${direction}`}`;
  const number = pause.derived.diffusion_cm2PerS;
  const origin = derivedOrigin(number, '*D*', place);
  const said = pause.findings.filter(({ message }) => number.notDetermined?.includes(message) !== true).map(({ message }) => message);
  const facts = [
    { name: 'file', value: titration.file ?? 'none' },
    { name: 'SHA-256', value: titration.sha256 ?? 'none: it is no file' },
    { name: 'recording', value: recordingId },
    { name: 'rows', value: `${rows[0] + 1} – ${rows[1] + 1}` },
    { name: 'pause', value: `${durationWords(pauseDuration_s)} in ${currentWords(current_A)}` },
    { name: 'window', value: line === null ? 'no line' : `${line.points} points, R² ${line.r2.toFixed(4)}` },
    { name: 'in the means', value: standingWords[standing] },
    { name: 'made', value: `version ${titration.version}` },
  ];
  return { ...origin, remarks: [...origin.remarks, ...said], facts };
}
