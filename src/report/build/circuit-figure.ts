import type { ReportCircuits } from '../../core/report-model';
import { parseTextRuns, type TextRun } from '../../core/text-runs';
import type { ReportContext } from './report-context';

/** The circuits drawn, with what the symbols stand for. */
export function circuitFigure(context: ReportContext): ReportCircuits {
  const { circuits } = context.input;
  const title = (circuit: string): TextRun[] => [
    ...(circuits.length > 1 ? [{ text: `${context.circuitName(circuit)}\u2002`, bold: true as const }] : []),
    { text: circuit, mono: true },
  ];
  return {
    kind: 'circuits',
    label: context.nextFigure(),
    circuits: circuits.map(({ circuit, schematic, names }) => ({ title: title(circuit), circuit, schematic, names })),
    caption: [
      ...parseTextRuns(circuits.length > 1 ? 'Equivalent circuits. ' : 'Equivalent circuit. '),
      ...parseTextRuns(legend(circuits.map(({ circuit }) => circuit).join(' '))),
    ],
  };
}

/** What each kind of element in these circuits is. */
function legend(circuits: string): string {
  const has = (symbol: string) => new RegExp(`(^|[^A-Za-z])${symbol}\\d`).test(circuits);
  const parts = [
    ...(has('CPE') ? ['CPE: constant-phase element, *Z* = 1/[*Q*(j*ω*)^{*α*}]'.replace('^{*α*}', '^{α}')] : []),
    ...(has('W') ? ['*W*: semi-infinite diffusion, *Z* = *σ*_{W}(1 − j)*ω*^{−1/2}'] : []),
    ...(has('Wo') ? ['Wo: diffusion before a blocking boundary'] : []),
    ...(has('Ws') ? ['Ws: diffusion to a transmissive boundary'] : []),
    ...(has('Wsph') ? ['Wsph: diffusion in spheres'] : []),
    ...(has('G') ? ['G: Gerischer impedance'] : []),
    ...(has('TLMQ') ? ['TLMQ: transmission line of a porous electrode'] : []),
    ...(has('L') || has('La') ? ['*L*: inductance'] : []),
  ];
  return parts.length === 0 ? '' : `${parts.join('; ')}.`;
}
