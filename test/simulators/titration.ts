import { seededRandom } from '../../src/core/seeded-random';
import { type Particle, ParticleDiffusion } from './particle-diffusion';

/** One pulse of a constant current and the rest behind it; 0 s: none. */
export interface TitrationStep {
  current_A: number;
  pulse_s: number;
  rest_s: number;
}

export interface TitrationPlan {
  particle: Particle;
  steps: readonly TitrationStep[];
  /** How far the relaxed potential goes with the charge. */
  slope_VPerC: number;
  start_V?: number;
  /** Rest before the first pulse. */
  firstRest_s?: number;
  interval_s: number;
  /** In rests, where it is another. */
  restInterval_s?: number;
  /** Which rows a program writes: a row at both ends of each step, or only those that end (begin) an interval. */
  rows?: 'both-ends' | 'interval-ends' | 'interval-starts';
  /** Drop of the current over the electrolyte and contacts. */
  resistance_ohm?: number;
  /** Standard deviation of the potential. */
  noise_V?: number;
  /** Standard deviation of the current, in pulses and rests. */
  currentNoise_A?: number;
  /** Smallest step of the potential that is written. */
  resolution_V?: number;
  seed?: number;
}

/** What an instrument would have written, and what was true. */
export interface SimulatedTitration {
  time_s: number[];
  current_A: number[];
  potential_V: number[];
  /** Potential of each pulse at t → 0⁺ and at its end, and relaxed for ever before and behind it. */
  truth: { start_V: number; end_V: number; before_V: number; after_V: number }[];
}

/** A galvanostatic intermittent titration of one particle with constant D and a potential linear in the concentration. */
export function simulateTitration(plan: TitrationPlan): SimulatedTitration {
  const { rows = 'both-ends', start_V = 0.5, resistance_ohm = 0, seed = 1 } = plan;
  const random = seededRandom(seed);
  const particle = new ParticleDiffusion(plan.particle);
  const result: SimulatedTitration = { time_s: [], current_A: [], potential_V: [], truth: [] };
  let begun_s = 0;
  const write = (at_s: number, current: number) => {
    const exact = start_V + particle.surface_V(current * plan.slope_VPerC) + current * resistance_ohm;
    const measured = exact + random.normal() * (plan.noise_V ?? 0);
    const step = plan.resolution_V ?? 0;
    result.time_s.push(begun_s + at_s);
    result.current_A.push(current + random.normal() * (plan.currentNoise_A ?? 0));
    result.potential_V.push(step === 0 ? measured : Number((Math.round(measured / step) * step).toFixed(9)));
  };
  const run = (current: number, duration_s: number, interval_s: number) => {
    const rate = current * plan.slope_VPerC;
    if (duration_s <= 0) return;
    if (rows !== 'interval-ends') write(0, current);
    let [t, step, next] = [0, duration_s * 1e-5, interval_s];
    while (t < duration_s * (1 - 1e-12)) {
      const to = Math.min(t + step, next, duration_s);
      particle.advance(to - t, rate);
      const isRow = to >= next || to === duration_s;
      if (isRow && (to < duration_s || rows !== 'interval-starts')) write(to, current);
      if (to >= next) next += interval_s;
      [t, step] = [to, Math.max(step, to - t) * 1.15];
    }
    begun_s += duration_s;
  };
  const rest = (duration_s: number) => run(0, duration_s, plan.restInterval_s ?? plan.interval_s);
  if (rows === 'interval-ends') write(0, 0);
  rest(plan.firstRest_s ?? 3600);
  for (const { current_A, pulse_s, rest_s } of plan.steps) {
    const before_V = start_V + particle.mean_V;
    const start = start_V + particle.surface_V(0) + current_A * resistance_ohm;
    run(current_A, pulse_s, plan.interval_s);
    const end_V = start_V + particle.surface_V(current_A * plan.slope_VPerC) + current_A * resistance_ohm;
    result.truth.push({ start_V: start, end_V, before_V, after_V: start_V + particle.mean_V });
    rest(rest_s);
  }
  return result;
}

/** The rows as text with named columns, as people export them. */
export function titrationCsv({ time_s, current_A, potential_V }: SimulatedTitration): string {
  const lines = time_s.map((t, k) => `${Number(t.toFixed(6))},${Number((current_A[k]! * 1000).toPrecision(9))},${potential_V[k]}`);
  return `${['time/s,I/mA,Ewe/V', ...lines].join('\n')}\n`;
}
