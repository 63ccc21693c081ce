import { ValidationError } from '../core/errors';
import type { Finding } from '../core/finding';
import type { SourcedSeries } from '../core/sourced-series';
import type { VoltammetryChoices } from '../core/voltammetry-choices';
import { chooseCycle } from './choose-cycle';
import { joinPieces } from './join-pieces';
import { scanRate } from './scan-rate';
import { type CycleRows, splitCycles } from './split-cycles';
import { sweepsOf } from './sweeps-of';
import { titleOf } from './title-of';
import type { Voltammogram } from './voltammogram';

/** Further than this apart, potentials are millivolts taken for volts. */
const widest_V = 30;
const leastRows = 10;
/** A correction that makes the potential step back by this part of its range is too large. */
const mostFolded = 0.02;

interface Rows {
  potential_V: Float64Array;
  current_A: Float64Array;
  cycle: Float64Array | null;
}

/**
 * A recording as one cycle with its sweeps: rate settled, cycle chosen, potential corrected for the resistance (E − i·R).
 * @throws ValidationError where potential or current are missing, are no sweep, or cannot be in the unit stated
 */
export function prepareVoltammogram(
  source: SourcedSeries,
  choices: VoltammetryChoices,
  resistance_ohm: number,
): { voltammogram: Voltammogram; warnings: Finding[] } {
  const { rate_VPerS, rateFrom, warnings } = scanRate(source, choices);
  const rows = usableRows(source);
  const cycles = splitCycles(rows.potential_V, rows.cycle);
  if (cycles.length === 0) throw noSweep(source, 'its potential does not move');
  const chosen = chooseCycle(cycles, choices.cycle, source);
  const { name, id, file, sha256 } = source;
  const corrected = rows.potential_V.map((value, k) => value - resistance_ohm * rows.current_A[k]!);
  const [anodic, cathodic] = (['anodic', 'cathodic'] as const).map((sweep) =>
    joinPieces(sweep, chosen.pieces, corrected, rows.current_A),
  ) as [Voltammogram['anodic'], Voltammogram['cathodic']];
  const sweeps = sweepsOf({ anodic, cathodic });
  if (sweeps.length === 0) throw noSweep(source, 'no direction has five points');
  const trace = traceOf(chosen, corrected, rows.current_A);
  const used = {
    id,
    name,
    file,
    sha256: sha256 ?? null,
    rate_VPerS,
    rateFrom,
    cycle: chosen.cycle,
    cycles: cycles.map(({ cycle }) => cycle),
    completeCycles: cycles.filter(({ isComplete }) => isComplete).map(({ cycle }) => cycle),
    sweeps: sweeps.map((sweep) => sweep.name),
    points: trace.potential_V.length,
    potential_V: {
      min: Math.min(...sweeps.map((one) => one.potential_V[0]!)),
      max: Math.max(...sweeps.map((one) => one.potential_V.at(-1)!)),
    },
  };
  return {
    voltammogram: { used, rate_VPerS, anodic, cathodic, trace },
    warnings: [
      ...warnings,
      ...sayOfCycle(source, chosen, sweeps.length, choices.cycle),
      ...(resistance_ohm === 0 ? [] : sayOfFolds(source, chosen, rows.potential_V, corrected, resistance_ohm)),
    ],
  };
}

function usableRows(source: SourcedSeries): Rows {
  const { columns, rows } = source.series;
  const find = (quantity: string) => columns.find((column) => column.quantity === quantity)?.values;
  const [potential, current, cycle] = [find('potential_V'), find('current_A'), find('cycle')];
  const where = source.file === null ? {} : { file: source.file };
  if (potential === undefined || current === undefined) {
    const missing = potential === undefined ? 'potential' : 'current';
    throw new ValidationError('COLUMN_MISSING', `${titleOf(source)} has no ${missing}`, {
      ...where,
      expected: 'a voltammogram with potential (V) and current (A)',
      hint: `Its columns are ${columns.map(({ sourceName }) => sourceName).join(', ')}.`,
    });
  }
  const kept = Array.from({ length: rows }, (_, k) => k).filter((k) => Number.isFinite(potential[k]) && Number.isFinite(current[k]));
  if (kept.length < leastRows) {
    throw new ValidationError('TOO_FEW_POINTS', `${titleOf(source)} has ${kept.length} points with potential and current`, {
      ...where,
      expected: `at least ${leastRows}`,
    });
  }
  const pick = (values: Float64Array) => Float64Array.from(kept, (k) => values[k]!);
  const used = { potential_V: pick(potential), current_A: pick(current), cycle: cycle === undefined ? null : pick(cycle) };
  const range = used.potential_V.reduce((a, b) => Math.max(a, b), -Infinity) - used.potential_V.reduce((a, b) => Math.min(a, b), Infinity);
  if (range > widest_V) {
    throw new ValidationError('INPUT_INVALID', `The potential of ${titleOf(source)} runs over ${Number(range.toPrecision(4))} V`, {
      ...where,
      expected: `a range of at most ${widest_V} V`,
      hint: 'Its unit may be mV: say so in the column’s header, or with --columns "potential=1:mV,…".',
    });
  }
  return used;
}

function traceOf({ pieces }: CycleRows, potential_V: Float64Array, current_A: Float64Array): Voltammogram['trace'] {
  const rows = pieces.toSorted((a, b) => a.from - b.from).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k));
  return { potential_V: Float64Array.from(rows, (k) => potential_V[k]!), current_A: Float64Array.from(rows, (k) => current_A[k]!) };
}

function sayOfCycle(source: SourcedSeries, chosen: CycleRows, sweeps: number, wanted: number | undefined): Finding[] {
  if (sweeps === 1) {
    return [
      {
        code: 'ONE_SWEEP',
        message: `${titleOf(source)} has one sweep only: shares are those of this sweep, and nothing can be said of half the difference of both.`,
      },
    ];
  }
  if (chosen.isComplete) return [];
  const why = wanted === undefined ? 'none is complete' : 'as chosen';
  return [
    {
      code: 'CYCLE_INCOMPLETE',
      message: `${titleOf(source)}: cycle ${chosen.cycle} is used (${why}); its sweeps do not cover the same range.`,
    },
  ];
}

/** A resistance above the real one bends the voltammogram back over itself. */
function sayOfFolds(
  source: SourcedSeries,
  { pieces }: CycleRows,
  measured: Float64Array,
  corrected: Float64Array,
  resistance_ohm: number,
): Finding[] {
  const more = backwardPart(pieces, corrected) - backwardPart(pieces, measured);
  if (!(more > mostFolded)) return [];
  const message = `${titleOf(source)}: corrected for ${Number(resistance_ohm.toPrecision(4))} Ω the potential steps back on ${Math.round(100 * more)} % of its way: the resistance is too large, or the current noisy.`;
  return [{ code: 'RESISTANCE_TOO_LARGE', message }];
}

/** How much of its way the potential goes against its sweep. */
function backwardPart(pieces: CycleRows['pieces'], potential_V: Float64Array): number {
  let [back, whole] = [0, 0];
  for (const { name, from, to } of pieces) {
    const direction = name === 'anodic' ? 1 : -1;
    for (let k = from + 1; k < to; k++) {
      const step = direction * (potential_V[k]! - potential_V[k - 1]!);
      whole += Math.abs(step);
      back += Math.max(0, -step);
    }
  }
  return whole > 0 ? back / whole : 0;
}

function noSweep(source: SourcedSeries, why: string): ValidationError {
  return new ValidationError('INPUT_INVALID', `${titleOf(source)} holds no sweep: ${why}`, {
    ...(source.file === null ? {} : { file: source.file }),
    expected: 'a potential that runs up or down, or both',
  });
}
