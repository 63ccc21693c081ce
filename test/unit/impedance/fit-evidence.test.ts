import { describe, expect, it } from 'vitest';
import { fitEvidence } from '../../../src/impedance/fit-evidence';
import type { FitOptions } from '../../../src/impedance/fit-options';
import { describeFit, fitOnce } from '../../../src/impedance/fit-spectrum';
import { resolveCircuit } from '../../../src/impedance/resolve-circuit';
import { madeSpectrum } from './made-spectrum';
import { seriesItem } from './series-item';

const circuit = 'R0-p(R1-W1,CPE1)';
const values = { R0: 5, R1: 80, W1: 20, CPE1_Q: 2e-5, CPE1_alpha: 0.85 };
const options: FitOptions = { circuit, weighting: 'modulus', seed: 7, frequencyMin_Hz: 0.05 };

function evidence(spectrum = madeSpectrum(circuit, values, { noise: 0.002, seed: 1 }), masked: readonly number[] = []) {
  const mask = new Uint8Array(spectrum.frequency_Hz.length);
  for (const row of masked) mask[row] = 1;
  const item = { ...seriesItem(spectrum, 3), file: 'a.csv', sha256: 'abc', mask };
  const result = describeFit(item, fitOnce(item, resolveCircuit(circuit), options), options, 'One arc: so it is.');
  return { spectrum, ...fitEvidence(item, result, options, '1.2.3') };
}

describe('what a fit was made from', () => {
  it('names program, file, rows left out by mask and limits, circuit with its reason, weighting and seed, and no time of day', () => {
    const { spectrum, provenance } = evidence(undefined, [2, 5]);
    const below = [...spectrum.frequency_Hz.keys()].filter((row) => spectrum.frequency_Hz[row]! < 0.05);
    expect(provenance).toEqual({
      program: 'Arctrace',
      version: '1.2.3',
      recording: {
        file: 'a.csv',
        sha256: 'abc',
        id: 'cell#1',
        label: 'cell',
        points: 57 - 2 - below.length,
        pointsMeasured: 57,
        rowsLeftOut: [2, 5, ...below],
        frequency_Hz: { min: expect.closeTo(0.0562, 3), max: 1e5 },
      },
      circuit,
      circuitReason: 'One arc: so it is.',
      weighting: 'modulus',
      seed: 7,
    });
  });
});

describe('the Kramers–Kronig test beside a fit', () => {
  it('is of the points that were fitted, with bad points as rows of the recording', () => {
    const spectrum = madeSpectrum(circuit, values, { noise: 0.002, seed: 1 });
    for (const row of [20, 21]) spectrum.zReal_ohm[row]! *= 1.15;
    const { kramersKronig } = evidence(spectrum, [0, 1, 2]);
    expect(kramersKronig!.badPoints).toEqual([20, 21]);
    expect(evidence(spectrum, [20, 21]).kramersKronig).toMatchObject({ badPoints: [], verdict: 'good', trend: false });
  });

  it('is none with too few points', () => {
    const spectrum = madeSpectrum(circuit, values, { max_Hz: 10, min_Hz: 0.05, perDecade: 1 });
    const item = seriesItem(spectrum);
    const few: FitOptions = { ...options, circuit: 'R0-W1', frequencyMin_Hz: undefined };
    const result = describeFit(item, fitOnce(item, resolveCircuit('R0-W1'), few), few);
    expect(fitEvidence(item, result, few, '1').kramersKronig).toBeNull();
  });
});
