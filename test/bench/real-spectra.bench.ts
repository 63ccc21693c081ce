import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../src/core/seeded-random';
import type { Spectrum } from '../../src/core/spectrum';
import { compileCircuit } from '../../src/impedance/compile-circuit';
import { type CircuitFit, fitCircuit } from '../../src/impedance/fit/fit-circuit';
import { prepareSpectrum } from '../../src/impedance/fit/prepare-spectrum';
import { parseCircuit } from '../../src/impedance/parse-circuit';
import { logFrequencies, simulateSpectrum } from '../../src/impedance/simulate-spectrum';
import { readInstrumentFile } from '../../src/import/read-instrument-file';
import { fieldData } from '../field-data';
import { percent, quantile, yardstick_ms } from './bench-figures';

/** Every impedance sweep of a folder that can be read and holds at least 12 usable points. */
function sweeps(folder: string): { name: string; spectrum: Spectrum }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .flatMap((path) => {
      const full = join(folder, path);
      if (!statSync(full).isFile()) return [];
      try {
        return readInstrumentFile({ name: basename(full), bytes: readFileSync(full) }).recordings.flatMap((recording) =>
          recording.technique === 'eis' && isUsable(recording.spectrum) ? [{ name: recording.id, spectrum: recording.spectrum }] : [],
        );
      } catch {
        return [];
      }
    });
}

function isUsable({ frequency_Hz, zReal_ohm, zImag_ohm }: Spectrum): boolean {
  return (
    frequency_Hz.length >= 12 &&
    frequency_Hz.every((f, k) => f > 0 && Number.isFinite(zReal_ohm[k]! + zImag_ohm[k]!) && Math.hypot(zReal_ohm[k]!, zImag_ohm[k]!) > 0)
  );
}

/** The lowest S of 40 starts jittered widely around the result. */
function bestKnown(fit: CircuitFit, spectrum: Spectrum): number {
  const random = seededRandom(5);
  const natural = fit.problem.space.toNatural(fit.best.x);
  const { compiled } = fit;
  const jitter = (width: number) =>
    natural.map((value, k) =>
      compiled.parameters[k]!.scale === 'log'
        ? value * Math.exp(width * random.normal())
        : Math.min(1, Math.max(0.2, value + 0.1 * width * random.normal())),
    );
  const starts = Array.from({ length: 40 }, (_, k) => jitter(k < 20 ? 0.7 : 2));
  const long = fitCircuit(compiled, prepareSpectrum(spectrum, 'modulus', {}), { seed: 1, starts, neighboursOnly: true });
  return Math.min(long.best.sum, fit.best.sum);
}

describe.skipIf(fieldData === null)('real spectra', () => {
  test('reach the best S known without starting values', () => {
    const real = ['eis', 'eis-cycles', 'eis-series'].flatMap((folder) => sweeps(join(fieldData!, folder)));
    let [good, all] = [0, 0];
    for (const circuit of ['R0-p(R1-W1,CPE1)', 'R0-p(R1,CPE1)-p(R2-W2,CPE2)']) {
      const compiled = compileCircuit(parseCircuit(circuit));
      const times: number[] = [];
      const missed: string[] = [];
      for (const { name, spectrum } of real) {
        const prepared = prepareSpectrum(spectrum, 'modulus', {});
        const start = performance.now();
        const fit = fitCircuit(compiled, prepared, { seed: 1 });
        times.push(performance.now() - start);
        const best = bestKnown(fit, spectrum);
        all++;
        if (fit.best.sum <= 1.01 * best) good++;
        else missed.push(`${name} ${(fit.best.sum / best).toFixed(3)}`);
      }
      console.log(
        `real, ${circuit}: ${percent(real.length - missed.length, real.length)}; ms median ${quantile(times, 0.5).toFixed(1)}, p95 ${quantile(times, 0.95).toFixed(1)}`,
      );
      for (const line of missed) console.log(`  missed: ${line}`);
    }
    console.log(`real spectra: ${percent(good, all)}; yardstick ${yardstick_ms().toFixed(2)} ms`);
    expect(good / all).toBeGreaterThanOrEqual(0.95);
  });
});

test('along a series from its neighbour', () => {
  const compiled = compileCircuit(parseCircuit('R0-p(R1,CPE1)-p(R2-W2,CPE2)'));
  const random = seededRandom(9);
  const frequency_Hz = logFrequencies(1e5, 0.01, 8);
  const truth = (k: number) => Float64Array.from([5 + 0.01 * k, 20 + 0.3 * k, 2e-6, 0.9, 60 + k, 12 + 0.1 * k, 3e-4, 0.85]);
  let previous: Float64Array = truth(0);
  const times = Array.from({ length: 130 }, (_, k) => {
    const prepared = prepareSpectrum(simulateSpectrum(compiled, truth(k), frequency_Hz, 0.005, random), 'modulus', {});
    const start = performance.now();
    const fit = fitCircuit(compiled, prepared, { seed: 1, starts: [previous], neighboursOnly: true });
    previous = fit.problem.space.toNatural(fit.best.x);
    return performance.now() - start;
  });
  console.log(
    `from the neighbour, 130 spectra: ms median ${quantile(times, 0.5).toFixed(2)}, p95 ${quantile(times, 0.95).toFixed(2)}; yardstick ${yardstick_ms().toFixed(2)} ms`,
  );
});
