import type { AppInfo, Project } from '../../../../src/app/api';
import type { CyclingCycle, CyclingResult } from '../../../../src/core/cycling-result';

/** What the facts are told with. */
export interface OriginContext {
  info: AppInfo | null;
  recordings: Project['recordings'];
}

/** File, SHA-256, rows and what was chosen, of a cycle or of the whole life. */
export function sourceFacts(
  result: CyclingResult,
  cycle: CyclingCycle | null,
  { info, recordings }: OriginContext,
): { name: string; value: string }[] {
  const { sources, cyclesFrom, kind, mass_mg, massOf } = result;
  const own = cycle === null ? sources : sources.slice(cycle.source, cycle.source + 1);
  const rows = cycle === null ? sources.map(({ rows: count }) => count).join(' + ') : `${cycle.rows[0] + 1} – ${cycle.rows[1] + 1}`;
  return [
    { name: 'file', value: own.map(({ file }) => file ?? 'none: it is no file').join(', ') },
    { name: 'SHA-256', value: own.map(({ sha256 }) => sha256 ?? 'none').join(', ') },
    { name: 'recording', value: own.map(({ id }) => recordings.find((one) => one.id === id)?.recordingId ?? id).join(', ') },
    { name: 'rows', value: rows },
    { name: 'cycles', value: cyclesFrom === 'file' ? numberedAs(cycle) : 'counted from the current' },
    {
      name: 'kind',
      value: kind === null ? 'not said' : { 'anode-half': 'anode half cell', 'cathode-half': 'cathode half cell', full: 'full cell' }[kind],
    },
    { name: 'mass', value: mass_mg === null ? 'not said' : `${Number(mass_mg.toPrecision(6))} mg, ${massOf}` },
    ...(cycle !== null && cycle.findings.length > 0
      ? [{ name: 'flags', value: cycle.findings.map(({ message }) => message).join(' ') }]
      : []),
    ...(info === null ? [] : [{ name: 'made', value: `version ${info.version}` }]),
  ];
}

function numberedAs(cycle: CyclingCycle | null): string {
  if (cycle === null || cycle.fileCycle === cycle.cycle) return 'as the file numbers them';
  return `the file’s ${cycle.fileCycle}`;
}
