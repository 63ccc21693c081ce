import type { DerivedQuantity } from '../../core/derived-quantity';
import { formatUncertainty } from '../../core/format-uncertainty';
import type { CurrentInterruption, MeanDiffusion, MeanDiffusions, TitrationPulse, TitrationResult } from '../../core/titration-result';
import { textTable } from './text-table';

/** A longer table is shown without its middle; the files have it all. */
const mostRows = 80;
const shownEnds = 30;

/** The ledger of one titration for a terminal, its means and what to look at. ΔE and IR count along the current. */
export function titrationTable(result: TitrationResult): string {
  const { pulses, interruptions, mean, interruptionMean, warnings } = result;
  const standings = (['used', 'doubted', 'left-out', 'refused'] as const).map((standing) => {
    const count = pulses.filter((pulse) => pulse.standing === standing).length;
    return `${count} ${{ used: 'used', doubted: 'flagged', 'left-out': 'left out', refused: 'n.d.' }[standing]}`;
  });
  const parts = [
    `${result.id}, sample ${result.sample}: ${pulses.length} pulses (${of(pulses, 'charge')} charge, ${of(pulses, 'discharge')} discharge; ${standings.join(', ')})\n`,
    textTable(header, shortened(pulses.map(pulseRow))),
    meansInWords(mean, `D (${result.form} form, ${result.shape})`),
  ];
  if (interruptions.length > 0) {
    parts.push(
      `\n${interruptions.length} short interruptions of the current:\n`,
      textTable(pauseHeader, shortened(interruptions.map(pauseRow))),
      meansInWords(interruptionMean, 'D (current interruption)'),
    );
  }
  return [...parts, ...warnings.map(({ code, message }) => `  ${code}  ${message}\n`), review([...pulses, ...interruptions])].join('');
}

const header = ['pulse', '', 'E/V', 'I/mA', 'IR/mV', 'ΔEs/mV', 'ΔEτ/mV', 'R²', 'rest mV/h', 'Dτ/L²', 'D/cm²·s⁻¹', 'end point', 'flags'];
const pauseHeader = ['pause', '', 'E/V', 'I/mA', 'IR/mV', 't/s', 'R²', 'D/cm²·s⁻¹', 'flags'];

function pulseRow(pulse: TitrationPulse): string[] {
  const sign = pulse.direction === 'charge' ? 1 : -1;
  const along = (value: number | null, digits: number) => fixed(value === null ? null : sign * value * 1e3, digits);
  return [
    String(pulse.index),
    pulse.direction === 'charge' ? 'ch' : 'dis',
    fixed(pulse.potential_V, 4),
    milliamperes(pulse),
    along(pulse.irDrop_V, 1),
    along(pulse.deltaEs_V, 2),
    along(pulse.deltaEtau_V, 1),
    fixed(pulse.sqrtTimeR2, 4),
    fixed(pulse.relaxation_VPerS === null ? null : Math.abs(pulse.relaxation_VPerS) * 3.6e6, 2),
    pulse.dTauOverL2 === null ? '–' : pulse.dTauOverL2.toPrecision(2),
    diffusion(pulse.derived.diffusion_cm2PerS),
    diffusion(pulse.derived.diffusionEndPoint_cm2PerS),
    [...(pulse.standing === 'left-out' ? ['left out'] : []), ...pulse.flags].join(' '),
  ];
}

function pauseRow(pause: CurrentInterruption): string[] {
  return [
    String(pause.index),
    pause.direction === 'charge' ? 'ch' : 'dis',
    fixed(pause.potential_V, 4),
    milliamperes(pause),
    fixed(pause.irDrop_V === null ? null : Math.abs(pause.irDrop_V) * 1e3, 1),
    String(Number(pause.pauseDuration_s.toPrecision(4))),
    fixed(pause.line?.r2 ?? null, 4),
    diffusion(pause.derived.diffusion_cm2PerS),
    pause.flags.join(' '),
  ];
}

/** A line a direction that has pulses; one line where no direction has a mean. */
function meansInWords(mean: MeanDiffusions, what: string): string {
  const lines = (['all', 'charge', 'discharge'] as const).map((name) => [name, mean[name]] as const);
  const known = lines.filter(([, { diffusion_cm2PerS }]) => diffusion_cm2PerS !== null);
  if (known.length === 0) return `${what}: mean n.d. ${mean.all.notDetermined ?? ''}\n`;
  return known.map(([name, entry]) => `${what}, mean ${name}: ${meanInWords(entry)}\n`).join('');
}

function meanInWords({ diffusion_cm2PerS, geometric_cm2PerS, standardError, pulsesUsed }: MeanDiffusion): string {
  return `${scientific(diffusion_cm2PerS!, standardError)} cm²/s, geometric ${geometric_cm2PerS!.toExponential(2)}, ${pulsesUsed} used`;
}

/** What to look at, by kind, with the places and one example in words. */
function review(entries: readonly { index: number; findings: TitrationPulse['findings'] }[]): string {
  const findings = entries.flatMap(({ index, findings }) => findings.map((finding) => ({ ...finding, index })));
  if (findings.length === 0) return '';
  const blocks = [...Map.groupBy(findings, ({ code }) => code)].map(([code, group]) => {
    const [first] = group as [(typeof group)[0]];
    const places = group.map(({ index }) => index);
    return `  ${code} at ${ranges(places)}: ${group.length > 1 ? `as at ${first.index}: ` : ''}${first.message} ${first.action}`;
  });
  return `\nTo look at (--json has every word):\n${blocks.join('\n')}\n`;
}

function ranges(places: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const place of places) {
    const open = parts.at(-1);
    if (open !== undefined && place === open[1] + 1) open[1] = place;
    else parts.push([place, place]);
  }
  return parts.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

function shortened(rows: string[][]): string[][] {
  if (rows.length <= mostRows) return rows;
  return [...rows.slice(0, shownEnds), [`… ${rows.length - 2 * shownEnds} more`], ...rows.slice(-shownEnds)];
}

function of(pulses: readonly TitrationPulse[], direction: TitrationPulse['direction']): number {
  return pulses.filter((pulse) => pulse.direction === direction).length;
}

function milliamperes({ current_A }: { current_A: number }): string {
  return (current_A * 1e3).toPrecision(4).replace('-', '−');
}

function diffusion({ value, standardError }: DerivedQuantity): string {
  return value === null ? 'n.d.' : scientific(value, standardError);
}

function scientific(value: number, standardError: number | null): string {
  const exponent = Math.floor(Math.log10(value));
  return `${formatUncertainty(value, standardError, exponent).text}e${exponent}`;
}

function fixed(value: number | null, digits: number): string {
  return value === null ? '–' : value.toFixed(digits).replace('-', '−');
}
