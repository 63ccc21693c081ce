import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CellRecord } from '../../src/core/cell-record';
import type { SourcedSeries } from '../../src/core/sourced-series';
import { readInstrumentFile } from '../../src/import/read-instrument-file';
import { analyseVoltammetry } from '../../src/voltammetry/analyse-voltammetry';
import { fieldData } from '../field-data';

const folder = fieldData ?? '';
function read(path: string): SourcedSeries[] {
  const bytes = new Uint8Array(readFileSync(join(folder, path)));
  const { recordings } = readInstrumentFile({ name: path.replace(/^.*\//, ''), folder: 'field', bytes });
  return recordings.flatMap((one) => (one.technique === 'cv' ? [{ ...one, name: one.label, file: path }] : []));
}
const filesOf = (path: string) => readdirSync(join(folder, path)).map((name) => `${path}/${name}`);
const analyse = (recordings: readonly SourcedSeries[], cell?: CellRecord, cycle?: number) =>
  analyseVoltammetry({ sample: 'field', recordings, cell, choices: { cycle }, impedance: [] }).result;

describe.skipIf(fieldData === null)('ten scan rates in a double-layer window (Gamry)', () => {
  const result = fieldData === null ? null : analyse(filesOf('cv-scanrates/gamry').flatMap(read));

  it('half the difference at 0.150 V, last complete cycle, gives 39.6 µF ± 1 % by a line with an offset', () => {
    expect(result!.recordings.map(({ cycle, completeCycles }) => [cycle, completeCycles])).toEqual(Array(10).fill([3, [1, 2, 3]]));
    expect(result!.line!.potential_V).toBe(0.15);
    expect(Math.abs(result!.line!.capacitance_F.value / 39.6e-6 - 1)).toBeLessThan(0.01);
  });

  it('single sweeps give 36.7 and 42.5 µF, because a constant −5.8 µA lies under them', () => {
    expect(result!.line!.anodic_F.value * 1e6).toBeCloseTo(36.7, 1);
    expect(result!.line!.cathodic_F.value * 1e6).toBeCloseTo(42.5, 1);
    expect(result!.line!.constant_A.value * 1e6).toBeCloseTo(-5.8, 1);
  });

  it('log–log b and shares are refused, with the line’s result in the same words', () => {
    expect(result!.exponents!.notDetermined).toMatch(/−5.8 µA/);
    expect([...result!.exponents!.b].some(Number.isFinite)).toBe(false);
    expect([result!.shares, result!.trasatti]).toEqual([[], null]);
    expect(result!.warnings.find(({ code }) => code === 'CONSTANT_CURRENT')!.message).toMatch(/−5.8 µA.*39.6 µF.*36.7 and 42.5 µF/);
  });
});

describe.skipIf(fieldData === null)('ferri/ferrocyanide at six scan rates (NOVA)', () => {
  // The area of the electrode is not in the files: 0.07 cm² stands for a disk of 3 mm.
  const cell = { area_cm2: 0.07, concentration_molPerCm3: 4e-6 };
  const result = fieldData === null ? null : analyse(filesOf('cv-scanrates/autolab-nova').flatMap(read), cell);

  it('counts the rate that is there as text and as workbook once', () => {
    expect(result!.rates_VPerS.map((rate) => Number(rate.toPrecision(2)))).toEqual([0.01, 0.02, 0.05, 0.1, 0.15, 0.2]);
    expect(result!.warnings.map(({ code }) => code)).toContain('DUPLICATE_VOLTAMMOGRAM');
  });

  it('has one peak each way with b near 0.5, and D by Randles and Ševčík', () => {
    expect(result!.peaks.map(({ name, points }) => [name, points.length])).toEqual([
      ['A1', 6],
      ['C1', 6],
    ]);
    for (const { b, bR2, readsAs, randlesSevcik } of result!.peaks) {
      expect(Math.abs(b! - 0.5)).toBeLessThan(0.06);
      expect(bR2).toBeGreaterThan(0.999);
      expect(readsAs).toBe('diffusion');
      expect(randlesSevcik.notDetermined).toBeUndefined();
    }
    // Both directions of one couple agree.
    const [anodic, cathodic] = result!.peaks.map(({ randlesSevcik }) => randlesSevcik.value!) as [number, number];
    expect(anodic / cathodic).toBeCloseTo(1, 0);
  });
});

describe.skipIf(fieldData === null)('single voltammograms', () => {
  it.each(
    fieldData === null
      ? []
      : ['biologic', 'chinstruments', 'correware', 'princeton', 'gamry']
          .flatMap((maker) => filesOf(`cv/${maker}`))
          .filter((path) => !path.includes('chronoa')),
  )('%s gives its cycles and sweeps, and says that b needs three rates', (path) => {
    const recordings = read(path);
    expect(recordings).toHaveLength(1);
    const { recordings: used, warnings, shares } = analyse(recordings);
    expect(used[0]!.sweeps.length).toBeGreaterThan(0);
    expect(used[0]!.points).toBeGreaterThan(8);
    expect(warnings.map(({ code }) => code)).toContain('FEW_RATES');
    expect(shares).toEqual([]);
  });
});
