import { describe, expect, it } from 'vitest';
import { emptyTags, type Recording } from '../../../src/core/recording';
import { sanityFindings } from '../../../src/import/sanity-findings';
import { statedSpectrum } from '../../writers/stated-spectrum';

const recording = (id: string, change: (spectrum: ReturnType<typeof statedSpectrum>) => void): Recording => {
  const stated = statedSpectrum(10);
  change(stated);
  const spectrum = {
    frequency_Hz: Float64Array.from(stated.frequency_Hz),
    zReal_ohm: Float64Array.from(stated.zReal_ohm),
    zImag_ohm: Float64Array.from(stated.zImag_ohm),
  };
  return { technique: 'eis', id, label: id, sample: id, tags: emptyTags, spectrum };
};

describe('sanityFindings', () => {
  it('has nothing to say of a plausible spectrum, falling or rising', () => {
    const rising = recording('b#1', (s) => {
      for (const values of [s.frequency_Hz, s.zReal_ohm, s.zImag_ohm]) values.reverse();
    });
    expect(sanityFindings([recording('a#1', () => undefined), rising])).toEqual([]);
  });

  type Change = (spectrum: ReturnType<typeof statedSpectrum>) => void;
  const cases: [code: string, points: number[] | undefined, change: Change][] = [
    [
      'SIGN_DOUBTFUL',
      undefined,
      (s) => {
        s.zImag_ohm = s.zImag_ohm.map((value) => -value);
      },
    ],
    [
      'NEGATIVE_REAL',
      [2],
      (s) => {
        s.zReal_ohm[2] = -1;
      },
    ],
    [
      'DUPLICATE_FREQUENCY',
      [4],
      (s) => {
        s.frequency_Hz[4] = s.frequency_Hz[3] as number;
      },
    ],
    [
      'FREQUENCY_ORDER',
      [5],
      (s) => {
        s.frequency_Hz[5] = 1.01 * (s.frequency_Hz[4] as number);
      },
    ],
    [
      'STRAY_FREQUENCY',
      [6],
      (s) => {
        s.frequency_Hz[6] = 5e6;
      },
    ],
    [
      'STRAY_FREQUENCY',
      [0],
      (s) => {
        s.frequency_Hz[0] = 1e-4;
      },
    ],
    [
      'FREQUENCY_GAP',
      [7],
      (s) => {
        s.frequency_Hz = s.frequency_Hz.map((f, k) => (k < 7 ? f : f / 1000));
      },
    ],
    [
      'UNIT_DOUBTFUL',
      undefined,
      (s) => {
        s.zReal_ohm = s.zReal_ohm.map((value) => value * 1e9);
      },
    ],
  ];
  it.each(cases)('says %s once, with the points', (code, points, change) => {
    const findings = sanityFindings([recording('a#1', change)]);
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    expect(findings[0]?.points).toEqual(points);
    expect(findings[0]?.message).toContain('a#1');
  });

  it('names the wrong frequency with its neighbours', () => {
    const [finding] = sanityFindings([recording('a#1', (s) => (s.frequency_Hz[6] = 5e6))]);
    const { frequency_Hz } = statedSpectrum(10);
    expect(finding?.message).toContain(`Point 7 of 10 has the frequency 5000000 Hz beside ${frequency_Hz[5]} Hz and ${frequency_Hz[7]} Hz`);
  });

  it('says the same doubt of many spectra once, naming how many', () => {
    const many = [1, 2, 3, 4, 5].map((k) => recording(`a#${k}`, (s) => (s.zImag_ohm = s.zImag_ohm.map((value) => -value))));
    const findings = sanityFindings([...many, recording('a#6', () => undefined)]);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain('5 of 6 spectra (a#1, a#2 and 3 more)');
  });
});
