import { describe, expect, it } from 'vitest';
import { ArctraceError } from '../../../src/core/errors';
import { parseQuantity } from '../../../src/core/parse-quantity';

function refusal(text: string, unit: string): ArctraceError {
  try {
    parseQuantity(text, unit, 'thickness');
  } catch (error) {
    if (error instanceof ArctraceError) return error;
  }
  throw new Error(`"${text}" was not refused`);
}

describe('a typed quantity', () => {
  it.each([
    ['45 µm', 'um', 45],
    ['45 μm', 'um', 45],
    ['45um', 'um', 45],
    ['0.0045 cm', 'um', 45],
    ['0,0045 cm', 'um', 45],
    ['45 microns', 'um', 45],
    ['450 Å', 'um', 0.045],
    ['1.5386 cm²', 'cm2', 1.5386],
    ['1.5386 cm^2', 'cm2', 1.5386],
    ['153.86 mm2', 'cm2', 1.5386],
    ['1.5386e-4 m²', 'cm2', 1.5386],
    ['4.7 mΩ', 'ohm', 0.0047],
    ['4,7 mOhm', 'ohm', 0.0047],
    ['4.7 \u2126', 'ohm', 4.7],
    ['2 MΩ', 'ohm', 2e6],
    ['25 °C', 'K', 298.15],
    ['-20 degC', 'K', 253.15],
    ['−20 °C', 'K', 253.15],
    ['298.15 K', 'K', 298.15],
    ['1.2 g', 'mg', 1200],
    ['28.0855 g/mol', 'gPerMol', 28.0855],
    ['28.0855 g mol⁻¹', 'gPerMol', 28.0855],
    ['0.0280855 kg·mol^-1', 'gPerMol', 28.0855],
    ['12.06 cm³/mol', 'cm3PerMol', 12.06],
    ['1.206e-5 m3 mol-1', 'cm3PerMol', 12.06],
    ['22.819 mol/L', 'molPerCm3', 0.022819],
    ['22,819 M', 'molPerCm3', 0.022819],
    ['22819 mol/m³', 'molPerCm3', 0.022819],
    ['2.2819 × 10⁻² mol/cm³', 'molPerCm3', 0.022819],
    ['2.2819x10^-2 mol/cm3', 'molPerCm3', 0.022819],
    ['250 mV', 'V', 0.25],
    ['1.5 h', 's', 5400],
    ['2 kHz', 'Hz', 2000],
    ['2', '1', 2],
  ])('%j is so many %s: %d', (text, unit, value) => {
    expect(parseQuantity(text, unit).value).toBe(value);
    expect(parseQuantity(text, unit).standardError).toBeNull();
  });

  it.each([
    ['45', 'um', 45],
    ['4,5', 'um', 4.5],
    [',5', 'um', 0.5],
    ['1e2', 'um', 100],
  ])('%j without a unit is in the unit asked for', (text, unit, value) => {
    expect(parseQuantity(text, unit).value).toBe(value);
  });

  it.each([
    ['1.539(15) cm²', 'cm2', 1.539, 0.015],
    ['1,539(15) cm²', 'cm2', 1.539, 0.015],
    ['1.539(0.015) cm²', 'cm2', 1.539, 0.015],
    ['153.9(1.5) mm²', 'cm2', 1.539, 0.015],
    ['1.539 ± 0.015 cm²', 'cm2', 1.539, 0.015],
    ['1.539 +/- 0.015 cm²', 'cm2', 1.539, 0.015],
    ['(1.539 ± 0.015) cm²', 'cm2', 1.539, 0.015],
    ['45(2) µm', 'um', 45, 2],
    ['240(30) Ω', 'ohm', 240, 30],
    ['2.28(3)e-2 mol/cm³', 'molPerCm3', 0.0228, 0.0003],
    ['25.0(5) °C', 'K', 298.15, 0.5],
    ['50 ± 2 % µm', 'um', 50, 1],
  ])('%j carries its uncertainty', (text, unit, value, standardError) => {
    const read = parseQuantity(text, unit);
    expect(read.value).toBeCloseTo(value, 12);
    expect(read.standardError).toBeCloseTo(standardError, 12);
  });

  it.each([
    ['1.234,5 µm', ['1234.5', '1.2345']],
    ['1,234.5 µm', ['1234.5', '1.2345']],
    ['1.234.567 µm', ['1234567', '1.234567']],
    ['1 234 µm', ['1234', '1 and 234']],
  ])('%j is refused with both readings', (text, readings) => {
    const { code, message } = refusal(text, 'um');
    expect(code).toBe('QUANTITY_AMBIGUOUS');
    for (const reading of readings) expect(message).toContain(reading);
  });

  it.each([
    ['45 nmm', 'nm'],
    ['45 uM m', 'µm'],
    ['45 mmm', 'mm'],
  ])('%j has an unknown unit, and the nearest is named', (text, nearest) => {
    const error = refusal(text, 'um');
    expect(error.code).toMatch(/UNIT_UNKNOWN|INPUT_INVALID/);
    if (error.code === 'UNIT_UNKNOWN') expect(error.details.nearest).toBe(nearest);
    expect(error.details.expected).toContain('µm');
  });

  it.each([
    ['45 Ω', 'um'],
    ['1.5 cm', 'cm2'],
    ['25 C', 'K'],
    ['12 g/cm3', 'molPerCm3'],
    ['2 A', '1'],
  ])('%j is no quantity in %s', (text, unit) => {
    expect(['INPUT_INVALID', 'UNIT_UNKNOWN']).toContain(refusal(text, unit).code);
  });

  it.each(['', 'µm', 'about 45 µm', '4.5.', '--3 µm', '45 ± µm', '45(2 µm', '45) µm', 'NaN', '1e999 µm'])('%j is no number', (text) => {
    expect(['NUMBER_UNREADABLE', 'UNIT_UNKNOWN', 'QUANTITY_AMBIGUOUS']).toContain(refusal(text, 'um').code);
  });
});
