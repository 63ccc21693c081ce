import type { Spectrum } from '../../core/spectrum';
import type { KramersKronig } from '../kramers-kronig';
import type { CheckFinding } from './check-finding';
import { chooseVoigtChain } from './choose-voigt-chain';
import { percentText } from './frequency-text';
import { testablePoints } from './testable-points';
import { timeRange } from './voigt-chain';

type Point = readonly [re: number, im: number];
interface Mistake {
  code: string;
  what: string;
  mend: (re: number, im: number) => Point;
}

/** What a file can do to the two columns, and how to undo it. */
const mistakes: readonly Mistake[] = [
  { code: 'SIGN_DOUBTFUL', what: 'Im Z seems to have the wrong sign', mend: (re, im) => [re, -im] },
  { code: 'COLUMNS_SWAPPED', what: 'Real and imaginary part seem to be swapped', mend: (re, im) => [im, re] },
  { code: 'COLUMNS_SWAPPED', what: 'Real part and −imaginary part seem to be swapped', mend: (re, im) => [im, -re] },
  { code: 'COLUMNS_SWAPPED', what: 'Real and imaginary part seem to be swapped, with the sign turned', mend: (re, im) => [-im, re] },
  { code: 'UNITS_DIFFER', what: 'Im Z seems to be in a unit a thousand times larger than that of Re Z', mend: (re, im) => [re, 1000 * im] },
  {
    code: 'UNITS_DIFFER',
    what: 'Im Z seems to be in a unit a thousand times smaller than that of Re Z',
    mend: (re, im) => [re, im / 1000],
  },
];

/**
 * For a spectrum that fails the Kramers–Kronig test: would it pass with its columns mended? Re Z must come out positive, as
 * −Z obeys the relations whenever Z does. Nothing is changed, only said.
 */
export function mistakenColumns(spectrum: Spectrum, asRead: KramersKronig): CheckFinding[] {
  const mended = mistakes
    .map((mistake) => ({ ...mistake, rms_percent: residualOfMended(spectrum, mistake) }))
    .filter(({ rms_percent }) => rms_percent <= 2 && rms_percent < asRead.rmsResidual_percent / 5);
  if (mended.length === 0) return [];
  const best = mended.reduce((a, b) => (b.rms_percent < a.rms_percent ? b : a));
  return [
    {
      code: best.code,
      message: `${best.what}: with that mended, the Kramers–Kronig residual falls from ${percentText(asRead.rmsResidual_percent)} to ${percentText(best.rms_percent)}.`,
      points: [],
      proposedMask: [],
    },
  ];
}

function residualOfMended({ frequency_Hz, zReal_ohm, zImag_ohm }: Spectrum, { mend }: Mistake): number {
  const points = [...zReal_ohm].map((re, k) => mend(re, zImag_ohm[k]!));
  const positive = points.filter(([re]) => re > 0).length;
  if (positive < 0.9 * points.length) return Number.POSITIVE_INFINITY;
  const mended = testablePoints({
    frequency_Hz,
    zReal_ohm: Float64Array.from(points, ([re]) => re),
    zImag_ohm: Float64Array.from(points, ([, im]) => im),
  });
  return 100 * chooseVoigtChain(mended, timeRange(mended)).rms;
}
