import { describe, expect, it } from 'vitest';
import { formulaParts } from '../../../../../../renderer/screens/series/origin/formula-parts';
import {
  intervalMarkup,
  numberMarkup,
  plainText,
  raisedMarkup,
  unitMarkup,
} from '../../../../../../renderer/screens/series/origin/number-text';
import { formulaMarkup, symbolMarkup } from '../../../../../../renderer/screens/series/origin/symbol-markup';

describe('a formula', () => {
  it('with one stroke outside of parentheses is a fraction', () => {
    expect(formulaParts('D = R²·T²/(2·A²·C²·σw²)')).toEqual({
      name: 'D',
      part: { kind: 'fraction', above: 'R²·T²', below: '2·A²·C²·σw²' },
    });
  });
  it('keeps strokes of units where they are', () => {
    const { part } = formulaParts('D = (8.3 J)²/(2·(1.5 cm²)²·(0.08 mol/cm³)²)');
    expect(part).toEqual({ kind: 'fraction', above: '(8.3 J)²', below: '2·(1.5 cm²)²·(0.08 mol/cm³)²' });
  });
  it('with no stroke, or several, is one line', () => {
    expect(formulaParts('σw = Z0').part).toEqual({ kind: 'line', text: 'Z0' });
    expect(formulaParts('C = a/b + c/d').part.kind).toBe('line');
  });
  it('does not take for below the stroke what stands behind it: 4/(πτ)·x is no fraction over all of it', () => {
    expect(formulaParts('D = 4/(π·τ)·(a)²').part).toEqual({ kind: 'line', text: '4/(π·τ)·(a)²' });
  });
  it('does not lose parentheses that are not around all of what is below the stroke', () => {
    expect(formulaParts('x = 1/(a)(b)').part).toMatchObject({ below: '(a)(b)' });
  });
  it('has its quantities italic and indices that are words upright', () => {
    expect(symbolMarkup('σw')).toBe('*σ*_{W}');
    expect(symbolMarkup('Rct')).toBe('*R*_{ct}');
    expect(symbolMarkup('V_M')).toBe('*V*_{M}');
    expect(symbolMarkup('ΔEs')).toBe('Δ*E*_{s}');
    expect(symbolMarkup('ΔE_OC/Δt_I')).toBe('Δ*E*_{OC}/Δ*t*_{I}');
    expect(formulaMarkup('(dE/d√t)')).toBe('(d*E*/d√*t*)');
    expect(symbolMarkup('(Rsei + Rct)')).toBe('*R*_{sei} + *R*_{ct}');
    expect(formulaMarkup('σ_ion = L/(Rct·A)')).toBe('*σ*_{ion} = *L*/(*R*_{ct}·*A*)');
  });
});

describe('a number in its origin', () => {
  it('keeps its power of ten apart', () => {
    expect(numberMarkup(1.6134e-14, 7e-16)).toBe('1.61(7) × 10^{−14}');
    expect(numberMarkup(42.34, 0.8)).toBe('42.3(8)');
  });
  it('shows the digits of its interval that its width allows', () => {
    expect(intervalMarkup([1.4652e-14, 1.7513e-14])).toBe('1.47 – 1.75 × 10^{−14}');
    expect(intervalMarkup([40, 44])).toBe('40.0 – 44.0');
  });
  it('is copied as plain text', () => {
    expect(plainText('*D* = 1.61(7) × 10^{−14} cm²/s')).toBe('D = 1.61(7) × 10⁻¹⁴ cm²/s');
    expect(plainText('*σ*_{W} in Ω s^{−1/2}')).toBe('σW in Ω s^(−1/2)');
  });
  it('has its unit as people write it', () => {
    expect(unitMarkup('ohm')).toBe('Ω');
    expect(unitMarkup('ohm·s^-0.5')).toContain('Ω');
    expect(raisedMarkup('Ω s^(−1/2)')).toBe('Ω s^{−1/2}');
  });
});
