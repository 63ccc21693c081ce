import type { Project } from '../../../../src/app/api';
import type { FitResult } from '../../../../src/core/fit-result';
import { frequencyLabel } from '../../../../src/core/plot/frequency-label';
import { acceptanceWords, utcText } from '../acceptance-words';
import type { SeriesRow } from '../series-rows';

const weightingWords: Readonly<Record<string, string>> = {
  modulus: 'modulus, 1/|Z|²',
  unit: 'unit, 1',
  proportional: 'proportional, 1/Z′² and 1/Z″²',
  measured: 'measured, 1/s²',
};

/** File, SHA-256, points, mask, circuit and why, weighting, Kramers–Kronig, when and with what version. */
export function originFacts({ recording, fit, file }: SeriesRow, result: FitResult, project: Project): { name: string; value: string }[] {
  const { provenance, kramersKronig } = result;
  const stored = project.files.find(({ id }) => id === recording.fileId);
  const { max, min } = result.frequency_Hz;
  const measured = provenance?.recording.pointsMeasured ?? recording.points;
  return [
    { name: 'file', value: file },
    { name: 'SHA-256', value: stored?.sha256 || 'none: it is no file' },
    { name: 'recording', value: recording.recordingId },
    { name: 'points', value: `${result.points} of ${measured}, ${frequencyLabel(max)} – ${frequencyLabel(min)}` },
    { name: 'masked', value: masked(provenance?.recording.rowsLeftOut ?? recording.maskedPoints) },
    { name: 'circuit', value: result.circuit },
    { name: 'why', value: provenance?.circuitReason ?? result.circuitReason ?? 'as asked for' },
    { name: 'weighting', value: weightingWords[result.weighting] ?? result.weighting },
    { name: 'residual', value: `${result.rmsResidual_percent.toFixed(2)} %, rms` },
    ...(kramersKronig == null
      ? []
      : [{ name: 'Kramers–Kronig', value: `${kramersKronig.verdict}, ${kramersKronig.rmsResidual_percent.toPrecision(2)} % (rms)` }]),
    ...(fit?.accepted ? [{ name: 'flags', value: acceptanceWords(fit.acceptance) }] : []),
    { name: 'made', value: made(fit?.madeAt_ms, provenance) },
  ];
}

function masked(rows: readonly number[]): string {
  if (rows.length === 0) return 'none';
  const shown = rows.slice(0, 12).map((row) => row + 1);
  return `${rows.length === 1 ? 'row' : 'rows'} ${shown.join(', ')}${rows.length > shown.length ? ` and ${rows.length - shown.length} more` : ''}`;
}

function made(at_ms: number | undefined, provenance: FitResult['provenance']): string {
  const when = at_ms === undefined ? [] : [utcText(new Date(at_ms).toISOString())];
  const version = provenance === undefined ? [] : [`version ${provenance.version}`, `seed ${provenance.seed}`];
  return [...when, ...version].join(', ');
}
