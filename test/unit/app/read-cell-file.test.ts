import { describe, expect, it } from 'vitest';
import { cellOfSample, readCellFile } from '../../../src/app/read-cell-file';
import { ValidationError } from '../../../src/core/errors';

const read = (record: unknown) => readCellFile(JSON.stringify(record), 'cell.json');
function refusal(text: string): ValidationError {
  try {
    readCellFile(text, 'cell.json');
  } catch (error) {
    if (error instanceof ValidationError) return error;
  }
  throw new Error(`not refused: ${text}`);
}
const refusalOf = (record: unknown) => refusal(JSON.stringify(record));

describe('a cell record', () => {
  it('takes numbers in the unit of their key and text with units alike', () => {
    const numbers = read({
      label: 'cell 7',
      electrodes: 'three',
      kind: 'anode-half',
      area_cm2: 1.5386,
      thickness_um: 45,
      temperature_K: 298.15,
    });
    const typed = read({
      label: 'cell 7',
      electrodes: 'three',
      kind: 'anode-half',
      area_cm2: '153,86 mm²',
      thickness_um: '0.0045 cm',
      temperature_K: '25 °C',
    });
    expect(numbers.single).toEqual({
      label: 'cell 7',
      electrodes: 'three',
      kind: 'anode-half',
      area_cm2: 1.5386,
      thickness_um: 45,
      temperature_K: 298.15,
    });
    expect(typed.single).toEqual(numbers.single);
  });

  it('takes uncertainties with the value or beside it', () => {
    const expected = {
      area_cm2: 1.539,
      concentration_molPerCm3: 0.0228,
      uncertainty: { area_cm2: 0.015, concentration_molPerCm3: 0.0003 },
    };
    expect(read({ area_cm2: '1.539(15) cm²', concentration_molPerCm3: '0.0228(3) mol/cm³' }).single).toEqual(expected);
    expect(
      read({ area_cm2: 1.539, concentration_molPerCm3: 0.0228, uncertainty: { area_cm2: '1.5 mm²', concentration_molPerCm3: 3e-4 } })
        .single,
    ).toEqual(expected);
    expect(read({ temperature_K: '25 °C', uncertainty: { temperature_K: '0.5 °C' } }).single?.uncertainty).toEqual({ temperature_K: 0.5 });
  });

  it('takes another thickness for single recordings', () => {
    const { single } = read({ area_cm2: 1, recordings: { 'a#1': { thickness_um: '45(2) µm' }, 'cycle 5': { thickness_um: 41 } } });
    expect(single?.recordings).toEqual({ 'a#1': { thickness_um: 45, uncertainty: { thickness_um: 2 } }, 'cycle 5': { thickness_um: 41 } });
  });

  it('invents nothing: no default is filled in', () => {
    expect(read({}).single).toEqual({});
  });

  it('may be one a sample', () => {
    const file = read({ 'cell A': { area_cm2: 1 }, 'cell B': { area_cm2: '2 cm²' } });
    expect(cellOfSample(file, 'cell A')).toEqual({ area_cm2: 1 });
    expect(cellOfSample(file, 'cell B')).toEqual({ area_cm2: 2 });
    expect(cellOfSample(file, 'cell C')).toBeUndefined();
    expect(cellOfSample(read({ area_cm2: 1 }), 'whatever')).toEqual({ area_cm2: 1 });
  });
});

describe('a cell record that cannot be meant', () => {
  it.each([
    [{ aera_cm2: 1.5 }, 'area_cm2'],
    [{ thickness: 45 }, 'thickness_um'],
    [{ temperature_C: 25 }, 'temperature_K'],
    [{ 'cell A': { thicknes_um: 4 } }, 'thickness_um'],
    [{ recordings: { 'a#1': { thicknes_um: 4 } } }, 'thickness_um'],
    [{ uncertainty: { area_cm: 4 } }, 'area_cm2'],
  ])('%j names the nearest key', (record, nearest) => {
    expect(refusalOf(record).details.nearest).toBe(nearest);
  });

  it.each([
    [{ area_cm2: '1.234,5 cm²' }, 'QUANTITY_AMBIGUOUS'],
    [{ area_cm2: '1.5 cmm²' }, 'UNIT_UNKNOWN'],
    [{ area_cm2: '1.5 cm' }, 'INPUT_INVALID'],
    [{ area_cm2: 'big' }, 'NUMBER_UNREADABLE'],
    [{ area_cm2: 0 }, 'INPUT_INVALID'],
    [{ area_cm2: '-1 cm²' }, 'INPUT_INVALID'],
    [{ area_cm2: null }, 'INPUT_INVALID'],
    [{ area_cm2: [1] }, 'INPUT_INVALID'],
    [{ temperature_K: 25 }, 'INPUT_INVALID'],
    [{ electrodes: 'four' }, 'INPUT_INVALID'],
    [{ potentialSlope_V: 0 }, 'INPUT_INVALID'],
    [{ uncertainty: { area_cm2: 0.1 } }, 'INPUT_INVALID'],
    [{ area_cm2: '1.54(1) cm²', uncertainty: { area_cm2: 0.2 } }, 'INPUT_INVALID'],
    [{ area_cm2: 1, uncertainty: { area_cm2: -0.1 } }, 'INPUT_INVALID'],
  ])('%j is refused as %s with what was expected', (record, code) => {
    const error = refusalOf(record);
    expect(error.code).toBe(code);
    expect(error.details).toMatchObject({ file: 'cell.json', expected: expect.stringMatching(/./) });
  });

  it('says where the JSON breaks', () => {
    const error = refusal('{\n  "area_cm2": 1.5,\n  "thickness_um": 45,,\n  "label": "a long enough name"\n}');
    expect(error.details).toMatchObject({ line: 3, column: 22 });
    expect(refusal('{\n "area_cm2": 1').details).toMatchObject({ line: 2 });
  });

  it.each(['[]', '4', 'null', '"area"'])('is no record at all: %s', (text) => {
    expect(refusal(text).code).toBe('INPUT_INVALID');
  });
});
