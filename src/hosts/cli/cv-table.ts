import { formatUncertainty } from '../../core/format-uncertainty';
import type { VoltammetryPeak, VoltammetryResult } from '../../core/voltammetry-result';
import { textTable } from './text-table';

/** What people read on a terminal: the series, its peaks, its shares, then what to mind. */
export function cvTable(result: VoltammetryResult): string {
  return [heading(result), peaks(result), shares(result), line(result), findings(result)].filter((text) => text !== '').join('\n');
}

const millivolts = (rate_VPerS: number) => String(Number((rate_VPerS * 1000).toPrecision(4)));

function heading({ sample, rates_VPerS, recordings, resistance }: VoltammetryResult): string {
  const [first, last] = [rates_VPerS[0]!, rates_VPerS.at(-1)!].map(millivolts);
  const cycles = [...new Set(recordings.map(({ cycle }) => cycle))];
  const parts = [
    rates_VPerS.length === 1 ? `one scan rate, ${first} mV/s` : `${rates_VPerS.length} scan rates, ${first} – ${last} mV/s`,
    cycles.length === 1 ? `cycle ${cycles[0]}` : `cycles ${cycles.join(', ')}`,
    resistance === null ? '' : `corrected for ${Number(resistance.value_ohm.toPrecision(4))} Ω (${resistance.from})`,
  ].filter(Boolean);
  return `${sample}: ${parts.join(', ')}\n`;
}

function peaks({ peaks: all, rates_VPerS }: VoltammetryResult): string {
  if (all.length === 0) return 'No peak stands out. --add-peak anodic@0.34V adds one.\n';
  const header = [
    'peak',
    `E/V at ${millivolts(rates_VPerS[0]!)}`,
    'shift/mV',
    'b',
    '95 %',
    'R²',
    'b above baseline',
    'reads as',
    'D/cm²·s⁻¹',
  ];
  const why = all.flatMap(({ name, notDetermined, randlesSevcik }) => {
    const reason = notDetermined === undefined ? randlesSevcik.notDetermined && `D: ${randlesSevcik.notDetermined}` : `b: ${notDetermined}`;
    return reason === undefined ? [] : [{ name, reason }];
  });
  const reasons = [...Map.groupBy(why, ({ reason }) => reason)].map(
    ([reason, group]) => `  ${group.map(({ name }) => name).join(', ')}  ${reason}\n`,
  );
  return `${textTable(header, all.map(peakRow))}${reasons.join('')}`;
}

function peakRow({ name, points, shift_V, b, bStandardError, bCi95, bR2, baselined, readsAs, randlesSevcik }: VoltammetryPeak): string[] {
  const refused = (value: string | null) => value ?? 'n.d.';
  return [
    name,
    points[0]!.potential_V.toFixed(3),
    shift_V === null ? '–' : (shift_V * 1000).toFixed(0),
    refused(b === null ? null : formatUncertainty(b, bStandardError).text),
    bCi95 === null ? '–' : `${bCi95[0].toFixed(2)} – ${bCi95[1].toFixed(2)}`,
    bR2 === null ? '–' : bR2.toFixed(4),
    baselined === null ? '–' : formatUncertainty(baselined.b, baselined.bStandardError).text,
    readsAs ?? '–',
    refused(diffusion(randlesSevcik)),
  ];
}

function diffusion({ value, standardError }: VoltammetryPeak['randlesSevcik']): string | null {
  if (value === null) return null;
  const exponent = Math.floor(Math.log10(value));
  return `${formatUncertainty(value, standardError, exponent).text}e${exponent}`;
}

function shares({ shares: all, separationReason, markedFraction, grid_V }: VoltammetryResult): string {
  if (all.length === 0) return separationReason === undefined ? '' : `No shares: ${separationReason}\n`;
  const percent = (share: number) => (100 * share).toFixed(1);
  const rows = all.map(({ rate_VPerS, capacitiveShare, ci95, total_C }) => [
    millivolts(rate_VPerS),
    percent(capacitiveShare),
    `${percent(ci95[0])} – ${percent(ci95[1])}`,
    total_C.toPrecision(4),
  ]);
  const marked = `grid ${Number(((grid_V ?? 0) * 1000).toPrecision(3))} mV; ${percent(markedFraction ?? 0)} % of the potentials marked (k1 < 0, k2 < 0 or residual above 5 %)\n`;
  return `${textTable(['v/mV·s⁻¹', 'capacitive/%', '95 %', 'charge/C'], rows)}${marked}`;
}

/** Where nothing but a double layer may be charged. */
function line({ line: read, peaks: all, constantCurrent_A }: VoltammetryResult): string {
  if (read === null || (all.length > 0 && constantCurrent_A === null)) return '';
  const { capacitance_F, potential_V, r2 } = read;
  const micro = formatUncertainty(capacitance_F.value * 1e6, capacitance_F.standardError * 1e6).text;
  return `Half the difference of both sweeps at ${Number(potential_V.toPrecision(4))} V against v: ${micro} µF, R² ${r2.toFixed(5)}\n`;
}

function findings({ warnings }: VoltammetryResult): string {
  return warnings.map(({ code, message }) => `  ${code}  ${message}\n`).join('');
}
