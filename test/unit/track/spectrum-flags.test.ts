import { describe, expect, it } from 'vitest';
import type { FitResult, KramersKronigSummary } from '../../../src/core/fit-result';
import { spectrumFlags, unsplitInWords } from '../../../src/track/spectrum-flags';
import { madeResult } from './made-result';

const codes = (result: FitResult, stale: string | null = null) => spectrumFlags(result, stale).map(({ code }) => code);
const tested = (changes: Partial<KramersKronigSummary>, others: Partial<FitResult> = {}) =>
  madeResult({
    changes: {
      kramersKronig: { rmsResidual_percent: 0.45, maxResidual_percent: 1.2, verdict: 'good', badPoints: [], trend: false, ...changes },
      ...others,
    },
  });
const warning = (code: string) => ({ code, message: `${code} in words.` });

describe('a spectrum with nothing to say', () => {
  it('has no flag', () => {
    expect(codes(tested({}))).toEqual([]);
    expect(codes(madeResult({}))).toEqual([]);
  });
});

describe('the Kramers–Kronig flag', () => {
  it('is raised by points that stand out, with their rows as a person counts them and the proposal to leave them out', () => {
    const [flag] = spectrumFlags(tested({ badPoints: [3, 7], verdict: 'caution', rmsResidual_percent: 1.1 }));
    expect(flag).toMatchObject({
      code: 'KRAMERS_KRONIG',
      message: expect.stringContaining('rows 4, 8'),
      action: expect.stringContaining('Leave out the 2 points'),
    });
  });
  it('is raised where the spectrum is rejected, and where it drifts', () => {
    expect(codes(tested({ verdict: 'reject', rmsResidual_percent: 3 }))).toContain('KRAMERS_KRONIG');
    expect(codes(tested({ verdict: 'caution', rmsResidual_percent: 0.9, trend: true }))).toContain('KRAMERS_KRONIG');
  });
  it('is not raised by plain noise of 1 %', () => {
    expect(codes(tested({ verdict: 'caution', rmsResidual_percent: 1.0, trend: false }, { rmsResidual_percent: 1.05 }))).toEqual([]);
  });
});

describe('the misfit flag', () => {
  it('is raised where the residuals follow a pattern and a chain of RC elements does better', () => {
    const result = tested({}, { rmsResidual_percent: 0.7, warnings: [warning('MISFIT_DOMINATED')] });
    expect(codes(result)).toEqual(['MISFIT']);
    expect(spectrumFlags(result)[0]).toMatchObject({
      message: expect.stringContaining('0.70 %'),
      action: expect.stringContaining('circuit'),
    });
  });
  it('is not raised by a chance pattern at the level of the noise', () => {
    expect(codes(tested({}, { rmsResidual_percent: 0.5, warnings: [warning('MISFIT_DOMINATED')] }))).toEqual([]);
  });
  it('is raised from twice the Kramers–Kronig residual on, but not below 0.5 %', () => {
    expect(codes(tested({}, { rmsResidual_percent: 0.95 }))).toEqual(['MISFIT']);
    expect(codes(tested({}, { rmsResidual_percent: 0.85 }))).toEqual([]);
    expect(codes(tested({ rmsResidual_percent: 0.05 }, { rmsResidual_percent: 0.4 }))).toEqual([]);
  });
});

describe('flags from the fit', () => {
  it.each(['AT_BOUND', 'NOT_DETERMINED', 'LOW_EXPONENT', 'ROLE_ORDER', 'ARC_ORDER', 'STARTS_DISAGREE', 'DEVIATING_CIRCUIT'])(
    '%s says what and what to do',
    (code) => {
      const [flag] = spectrumFlags(tested({}, { warnings: [warning(code)] }));
      expect(flag).toMatchObject({ code, message: `${code} in words.`, action: expect.stringMatching(/\w{3}.*\.$/) });
    },
  );
});

describe('a stale fit', () => {
  it('is flagged with the reason', () => {
    expect(spectrumFlags(tested({}), 'The mask changed after this fit.')).toEqual([
      { code: 'STALE', message: 'The mask changed after this fit.', action: 'Fit again.' },
    ]);
  });
});

describe('arcs that cannot be split', () => {
  const unsplit = madeResult({
    tags: { cycle: 50 },
    arcs: 'two, cannot be split',
    roles: { Rsei_ohm: [40, 0.4], Rct_ohm: [68.2, 0.3], RseiPlusRct_ohm: [108.2, 0.0028] },
  });
  it('are said in one sentence with their place and their sum', () => {
    expect(unsplitInWords(unsplit)).toBe('Two arcs, cannot be split at cycle 50: Rsei + Rct = 108.2(3) Ω.');
    expect(codes(unsplit)).toEqual(['ARCS_NOT_SPLIT']);
  });
  it('are not said of two arcs that are split', () => {
    expect(unsplitInWords({ ...unsplit, arcs: 'two' })).toBeNull();
  });
});
