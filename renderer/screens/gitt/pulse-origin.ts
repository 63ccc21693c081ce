import type { TitrationPulse } from '../../../src/core/titration-result';
import { derivedOrigin } from '../series/origin/derived-origin';
import type { NumberOrigin } from '../series/origin/origin-model';
import { durationWords, pulsePlace } from './gitt-words';
import { diffusionOf, type NumberColumn } from './ledger-columns';
import type { Titration } from './use-gitt';

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
    { name: 'in the means', value: { used: 'yes', doubted: 'no: flagged', 'left-out': 'no: left out', refused: 'no: n.d.' }[standing] },
    { name: 'made', value: `version ${titration.version}` },
  ];
}
