import type { TitrationOptions } from '../core/titration-options';
import type { CurrentInterruption } from '../core/titration-result';
import { findPauses, type Pause, type PauseNeighbours, pauseNeighbours } from './find-pauses';
import type { FoundPulse } from './find-pulses';
import { doubtingFlags, refusingFlags } from './flag-weights';
import type { HostGeometry } from './host-geometry';
import { pauseDiffusion } from './pause-diffusion';
import { pauseFindings } from './pause-findings';
import type { TitrationColumns } from './titration-columns';

/** Every short pause between two pulses of the same current, by the current-interruption method; empty where there is none. */
export function evaluateInterruptions(
  columns: TitrationColumns,
  found: readonly FoundPulse[],
  host: HostGeometry,
  options: TitrationOptions,
  resolution_V: number,
): CurrentInterruption[] {
  const pauses = findPauses(columns, found, options.window);
  return pauses.map((pause, k) => evaluate(pause, k + 1, pauseNeighbours(pauses, k), columns, host, resolution_V));
}

function evaluate(
  pause: Pause,
  index: number,
  neighbours: PauseNeighbours | null,
  { potential_V, rows }: TitrationColumns,
  host: HostGeometry,
  resolution_V: number,
): CurrentInterruption {
  const { pulse, rest, read } = pause;
  const { line } = read;
  const findings = pauseFindings(pause, neighbours, resolution_V);
  const flags = findings.map(({ code }) => code);
  const refusals = findings.filter(({ code }) => refusingFlags.has(code)).map(({ message, action }) => `${message} ${action}`);
  const diffusion = pauseDiffusion(line, neighbours, host, refusals);
  return {
    index,
    direction: pulse.sign > 0 ? 'charge' : 'discharge',
    start_s: pulse.end_s,
    pauseDuration_s: pause.duration_s,
    current_A: pulse.current_A,
    rows: [rows[rest.first]!, rows[rest.last]!],
    potential_V: line?.intercept_V ?? null,
    irDrop_V: line === null ? null : potential_V[pulse.last]! - line.intercept_V,
    line,
    ocvSlope_VPerS: neighbours === null ? null : neighbours.change_V / neighbours.flowing_s,
    diffusion_cm2PerS: diffusion.value,
    standing: refusals.length > 0 ? 'refused' : flags.some((code) => doubtingFlags.has(code)) ? 'doubted' : 'used',
    flags,
    findings,
    derived: { diffusion_cm2PerS: diffusion },
  };
}
