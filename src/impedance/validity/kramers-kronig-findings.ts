import type { Spectrum } from '../../core/spectrum';
import type { KramersKronig } from '../kramers-kronig';
import type { CheckFinding } from './check-finding';
import { frequenciesText, frequencyText, percentText as percent } from './frequency-text';

/** The verdict, points that stand out, and residuals that run one way, in words. */
export function kramersKronigFindings(spectrum: Spectrum, test: KramersKronig): CheckFinding[] {
  return [...verdict(spectrum, test), ...badPoints(spectrum, test), ...trend(test)];
}

function verdict({ frequency_Hz }: Spectrum, test: KramersKronig): CheckFinding[] {
  if (test.verdict === 'good') return [];
  const size = (row: number) => Math.max(Math.abs(test.residualReal_percent[row]!), Math.abs(test.residualImag_percent[row]!)) || 0;
  const worst = [...frequency_Hz.keys()].reduce((a, b) => (size(b) > size(a) ? b : a));
  const rest =
    test.badPoints.length > 0 && test.verdictWithoutBadPoints !== test.verdict
      ? ` Without the points named below it is ${percent(test.rmsWithoutBadPoints_percent)}.`
      : '';
  const measure = `The Kramers–Kronig residual is ${percent(test.rmsResidual_percent)} (rms), the largest ${percent(test.maxResidual_percent)} at ${frequencyText(frequency_Hz[worst]!)}.`;
  const [code, meaning] =
    test.verdict === 'reject'
      ? ['KRAMERS_KRONIG_REJECT', 'Above 2 % the cell was not linear, not stable or drowned in noise; numbers from a fit mean little.']
      : ['KRAMERS_KRONIG_CAUTION', 'Below 0.5 % would be good. A fit is possible; mind what it says of its residuals.'];
  return [{ code, message: `${measure} ${meaning}${rest}`, points: [], proposedMask: [] }];
}

function badPoints({ frequency_Hz }: Spectrum, { badPoints: rows }: KramersKronig): CheckFinding[] {
  if (rows.length === 0) return [];
  const mains = rows.every((row) => [50, 60, 100, 120, 150, 180].some((line) => Math.abs(frequency_Hz[row]! / line - 1) < 0.1));
  const cause = mains ? ' Pick-up from the mains?' : '';
  return [
    {
      code: 'BAD_POINTS',
      message: `${rows.length === 1 ? 'One point does' : `${rows.length} points do`} not fit what the others allow: ${frequenciesText(frequency_Hz, rows)}.${cause}`,
      points: rows,
      proposedMask: rows,
    },
  ];
}

/** Said only where the residual is more than a good instrument's: a chain leaves structured crumbs on perfect data too. */
function trend({ verdict: judged, trendReal, trendImag }: KramersKronig): CheckFinding[] {
  if (judged === 'good') return [];
  const running = (
    [
      ['Re Z', trendReal],
      ['Im Z', trendImag],
    ] as const
  ).filter(([, { pValue }]) => pValue < 0.01);
  if (running.length === 0) return [];
  const inWords = running.map(
    ([part, { runs, expected }]) => `${part} changes sign in ${runs} runs where ${Math.round(expected)} are expected`,
  );
  return [
    {
      code: 'KRAMERS_KRONIG_TREND',
      message: `The residual of ${inWords.join(', that of ')}: a trend, not noise. The cell changed during the sweep, or the excitation was too large.`,
      points: [],
      proposedMask: [],
    },
  ];
}
