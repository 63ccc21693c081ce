import { expect, test } from 'vitest';
import { seededRandom } from '../../src/core/seeded-random';
import { compileCircuit } from '../../src/impedance/compile-circuit';
import { fitCircuit } from '../../src/impedance/fit/fit-circuit';
import { prepareSpectrum } from '../../src/impedance/fit/prepare-spectrum';
import { parseCircuit } from '../../src/impedance/parse-circuit';
import { logFrequencies, simulateSpectrum } from '../../src/impedance/simulate-spectrum';
import { percent, quantile } from './bench-figures';

const each = Math.ceil(Number(process.env.ARCTRACE_BATTERY ?? 540) / 18);
const circuits = [
  'R0-p(R1,C1)',
  'R0-p(R1,CPE1)',
  'R0-p(R1,C1)-p(R2,C2)',
  'R0-p(R1,CPE1)-p(R2,CPE2)',
  'R0-p(R1,CPE1)-p(R2,CPE2)-p(R3,CPE3)',
  'R0-p(R1-p(R2,CPE2),CPE1)',
  'R0-p(R1,CPE1)-p(R2-Wo2,CPE2)',
  'R0-p(R1,CPE1)-p(R2-Ws2,CPE2)',
  'R0-p(R1,CPE1)-p(R2,CPE2)-Wo3',
  'R0-p(R1-Wsph1,CPE1)',
  'R0-p(R1,CPE1)-Wo2',
  'R0-p(R1,CPE1)-CPE2',
  'R0-TLMQ1',
  'R0-p(R1,CPE1)-G2',
  'R0-Zarc1-Zarc2-W3',
  'R0-K1-K2',
  'La0-R0-p(R1,CPE1)-W2',
  'R0-p(R1-G1,CPE1)',
];

/** Parameters of a kind a cell could have, by element, arcs from fast to slow. */
function draw(circuit: string, seed: number) {
  const random = seededRandom(seed);
  const between = (a: number, b: number) => a + (b - a) * random.uniform();
  const logBetween = (a: number, b: number) => Math.exp(between(Math.log(a), Math.log(b)));
  const compiled = compileCircuit(parseCircuit(circuit));
  const scale = logBetween(0.1, 300);
  const f1 = logBetween(500, 2e4);
  const ratio = logBetween(8, 60);
  const arc = (index: number) => f1 / ratio ** Math.max(0, index - 1);
  const resistances = new Map<number, number>();
  const resistance = (index: number) => {
    if (!resistances.has(index)) resistances.set(index, scale * between(0.3, 1.5));
    return resistances.get(index)!;
  };
  const alphas = new Map<string, number>();
  const value = (name: string, element: string): number => {
    const index = Number(/\d+$/.exec(element)![0]);
    const symbol = element.replace(/\d+$/, '');
    const omega = 2 * Math.PI * arc(index);
    if (name === 'R0') return scale * between(0.05, 0.5);
    if (name.endsWith('_alpha')) {
      if (!alphas.has(element)) alphas.set(element, symbol === 'La' ? between(0.7, 1) : between(0.72, 1));
      return alphas.get(element)!;
    }
    if (symbol === 'La') return (0.5 * scale) / (2 * Math.PI * 3e5) ** value(`${element}_alpha`, element);
    if (symbol === 'R' || name.endsWith('_R')) return resistance(index);
    if (symbol === 'C') return 1 / (omega * resistance(index));
    if (name.endsWith('_Rion')) return resistance(index);
    if (name.endsWith('_Q')) return omega ** -value(`${element}_alpha`, element) / resistance(index);
    if (symbol === 'W') return scale * Math.sqrt(Math.PI * logBetween(0.03, 0.5));
    if (name.endsWith('_Z0')) return scale * logBetween(0.3, 4);
    if (symbol === 'K' || symbol === 'Zarc') return 1 / omega;
    return 1 / (2 * Math.PI * logBetween(0.02, 0.5));
  };
  const truth = Float64Array.from(compiled.parameters, ({ name, element }) => value(name, element));
  const noise = [0, 0.002, 0.01][seed % 3]!;
  const spectrum = simulateSpectrum(compiled, truth, logFrequencies(2e5, 0.005, 8), noise, random);
  return { compiled, truth, noise, spectrum };
}

test('other circuits reach the best S known as well', () => {
  let [good, all] = [0, 0];
  for (const circuit of circuits) {
    const times: number[] = [];
    let reached = 0;
    const missed: string[] = [];
    for (let k = 0; k < each; k++) {
      const { compiled, truth, noise, spectrum } = draw(circuit, 100 * k + circuits.indexOf(circuit));
      const prepared = prepareSpectrum(spectrum, 'modulus', {});
      const start = performance.now();
      const fit = fitCircuit(compiled, prepared, { seed: 1 });
      times.push(performance.now() - start);
      const random = seededRandom(3);
      const starts = [
        truth,
        ...Array.from({ length: 12 }, () =>
          truth.map((v, j) =>
            compiled.parameters[j]!.scale === 'log' ? v * Math.exp(0.7 * random.normal()) : Math.min(1, v + 0.08 * random.normal()),
          ),
        ),
      ];
      const best = Math.min(fit.best.sum, fitCircuit(compiled, prepared, { seed: 1, starts, neighboursOnly: true }).best.sum);
      if (fit.best.sum <= Math.max(1.01 * best, fit.problem.rows * 1e-12)) reached++;
      else missed.push(`${noise}:${(fit.best.sum / best).toPrecision(3)}`);
    }
    good += reached;
    all += each;
    console.log(
      `${circuit}: ${percent(reached, each)}, median ${quantile(times, 0.5).toFixed(1)}, p95 ${quantile(times, 0.95).toFixed(1)} ms ${missed.join(' ')}`,
    );
  }
  console.log(`other circuits: ${percent(good, all)}`);
  expect(good / all).toBeGreaterThanOrEqual(0.99);
});
