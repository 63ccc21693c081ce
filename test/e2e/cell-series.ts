import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../../src/core/seeded-random';
import { writeMpr } from '../writers/biologic-mpr';

/** What one file of the test cell was made from, ohms and seconds. */
export interface CellTruth {
  cycle: number;
  name: string;
  Rs: number;
  Rsei: number | null;
  Rct: number;
  sigmaW: number;
}

type Complex = readonly [re: number, im: number];
const add = (a: Complex, b: Complex): Complex => [a[0] + b[0], a[1] + b[1]];
const inverse = ([re, im]: Complex): Complex => [re / (re * re + im * im), -im / (re * re + im * im)];

const cycles = [0, 1, 2, 5, 10, 20, 30, 50, 75, 100, 125, 150, 175, 200, 250, 300, 350, 400, 450, 500];
const frequency_Hz = Array.from({ length: 71 }, (_, k) => 10 ** (5 - k / 10));

/** Twenty files of one cell: fresh with one arc, then two, resistances moving smoothly with √cycle; 0.5 % noise. */
export function writeCellFolder(folder: string): CellTruth[] {
  mkdirSync(folder, { recursive: true });
  const random = seededRandom(7);
  return cycles.map((cycle) => {
    const truth = cellTruth(cycle);
    const z = frequency_Hz
      .map((frequency) => impedance(truth, 2 * Math.PI * frequency))
      .map(([re, im]): Complex => {
        const deviation = 0.005 * Math.hypot(re, im);
        return [re + deviation * random.normal(), im + deviation * random.normal()];
      });
    const columns = [
      { ids: [32], type: 'f4' as const, values: frequency_Hz },
      { ids: [37], type: 'f4' as const, values: z.map(([re]) => re) },
      { ids: [38], type: 'f4' as const, values: z.map(([, im]) => -im) },
      { ids: [4], type: 'f8' as const, values: frequency_Hz.map((_, k) => 10 * k) },
    ];
    writeFileSync(join(folder, truth.name), writeMpr({ header: 'new', technique: 0x1d, columns }));
    return truth;
  });
}

function cellTruth(cycle: number): CellTruth {
  const age = Math.sqrt(cycle / 500);
  const name = cycle === 0 ? 'cell07_fresh_PEIS.mpr' : `cell07_cyc${String(cycle).padStart(3, '0')}_PEIS.mpr`;
  if (cycle === 0) return { cycle, name, Rs: 2.84, Rsei: null, Rct: 238, sigmaW: 31 };
  return {
    cycle,
    name,
    Rs: 2.9 + 1.5 * age,
    Rsei: 20 + 26 * age,
    Rct: 64 - 44 * age + 90 * age ** 2,
    sigmaW: 12.6 - 8 * age + 14 * age ** 2,
  };
}

/** Rs + film arc + (Rct + Warburg) beside its constant-phase element, in closed form and apart from the program's circuits. */
function impedance({ Rs, Rsei, Rct, sigmaW }: CellTruth, omega: number): Complex {
  const warburg = sigmaW / Math.sqrt(omega);
  const transfer = arc([Rct + warburg, -warburg], 2.2e-4, 0.85, omega);
  const film: Complex = Rsei === null ? [0, 0] : arc([Rsei, 0], 3.2e-6, 0.92, omega);
  return add([Rs, 0], add(film, transfer));
}

function arc(branch: Complex, q: number, alpha: number, omega: number): Complex {
  const size = q * omega ** alpha;
  const admittance: Complex = [size * Math.cos((alpha * Math.PI) / 2), size * Math.sin((alpha * Math.PI) / 2)];
  return inverse(add(inverse(branch), admittance));
}
