import { type Candidate, candidates } from './choice/candidates';
import { decisive, informationGain, parameterCount, rmsResidual } from './choice/evidence';
import { printCircuit } from './circuit-tree';
import type { FitOptions, SeriesItem } from './fit-options';
import { fitOnce, type RawFit } from './fit-spectrum';
import { resolveCircuit } from './resolve-circuit';

/** One circuit beside the one that was chosen, on the same points with the same weighting. */
export interface CircuitRival {
  circuit: string;
  /** null: a circuit of the person's own. */
  id: string | null;
  title: string;
  isChosen: boolean;
  /** Free ones that do not rest on a bound. */
  parameters: number;
  rmsResidual_percent: number;
  /** AICc above that of the chosen one; where residuals are correlated, 2N counts as n_eff. */
  deltaAicc: number;
  /** Within 10 neither is better. */
  verdict: 'chosen' | 'better' | 'even' | 'worse';
}

/**
 * The circuit of a fit beside its nearest rivals: other places for the diffusion, one arc more and one less, with or without an
 * inductance. The chosen one first, then by AICc. Rivals that cannot be fitted to these points are left out.
 * @throws ValidationError TOO_FEW_POINTS …, FitError where the chosen circuit itself cannot be fitted.
 */
export function circuitRivals(item: SeriesItem, chosen: string, options: FitOptions): CircuitRival[] {
  const known = knownCircuit(chosen);
  const ofChosen = fitOnce(item, resolveCircuit(known?.id ?? chosen), { ...options, circuit: chosen }, { quick: true });
  const first = row(ofChosen, ofChosen);
  // Values typed for one circuit mean nothing in another.
  const { guess: _, fix: __, bounds: ___, ties: ____, ...plain } = options;
  const others = rivalIds(known)
    .flatMap((id) => {
      try {
        return [row(fitOnce(item, resolveCircuit(id), { ...plain, circuit: id }, { quick: true }), ofChosen)];
      } catch {
        return [];
      }
    })
    .filter(({ circuit }) => circuit !== first.circuit)
    .toSorted((a, b) => a.deltaAicc - b.deltaAicc);
  return [first, ...others];
}

function row(fit: RawFit, chosen: RawFit): CircuitRival {
  const isChosen = fit === chosen;
  const deltaAicc = isChosen ? 0 : gap(fit, chosen);
  const { named, compiled } = fit.circuit;
  return {
    circuit: printCircuit(compiled.tree),
    id: named?.id ?? null,
    title: named?.title ?? 'own circuit',
    isChosen,
    parameters: parameterCount(fit),
    rmsResidual_percent: 100 * rmsResidual(fit),
    deltaAicc,
    verdict: isChosen ? 'chosen' : deltaAicc < -decisive ? 'better' : deltaAicc > decisive ? 'worse' : 'even',
  };
}

/** AICc of the rival less that of the chosen one. The residuals of the richer of the two say how much the points count. */
function gap(rival: RawFit, chosen: RawFit): number {
  return parameterCount(rival) > parameterCount(chosen) ? -informationGain(chosen, rival) : informationGain(rival, chosen);
}

interface KnownCircuit {
  id: string;
  candidate: Candidate;
  isInductive: boolean;
}

/** The one of `auto`'s circuits that this id or string is: it brings the order of its arcs. */
function knownCircuit(circuit: string): KnownCircuit | undefined {
  const printed = (text: string) => printCircuit(resolveCircuit(text).compiled.tree);
  const wanted = printed(circuit);
  return candidates
    .flatMap((candidate) => [false, true].map((isInductive) => ({ id: dressed(candidate.id, isInductive), candidate, isInductive })))
    .find(({ id }) => printed(id) === wanted);
}

function dressed(id: string, isInductive: boolean): string {
  return isInductive ? `${id}-inductive` : id;
}

/** What is compared with a circuit. One that `auto` does not know meets the usual ones. */
function rivalIds(known: KnownCircuit | undefined): string[] {
  if (known === undefined) return ['one-arc', 'one-arc-warburg', 'two-arcs-nested-warburg', 'two-arcs-serial-warburg'];
  const { candidate, isInductive } = known;
  const isNeighbour = ({ arcs, tail }: Candidate) =>
    Math.abs(arcs - candidate.arcs) === 1 && (tail === candidate.tail || (arcs === 3 && tail === 'nested'));
  const isOtherTail = ({ arcs, tail }: Candidate) => arcs === candidate.arcs && tail !== candidate.tail;
  const others = [...candidates.filter(isNeighbour), ...candidates.filter(isOtherTail)].map(({ id }) => dressed(id, isInductive));
  return [dressed(candidate.id, !isInductive), ...others];
}
