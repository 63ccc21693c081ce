import { circuits } from '../../circuits/registry';
import type { CircuitDefinition } from '../core/circuit';
import { ValidationError } from '../core/errors';
import { nearestName } from '../core/nearest-name';
import { printCircuit } from './circuit-tree';
import { type CompiledCircuit, compileCircuit } from './compile-circuit';
import { arcTimeConstant_s, findArcs } from './fit/roles';
import { parseCircuit } from './parse-circuit';

/** A circuit ready to be fitted: named ones bring their roles and the order of their arcs. */
export interface ResolvedCircuit {
  compiled: CompiledCircuit;
  named: CircuitDefinition | null;
  /** τ rises in the named circuit's order of arcs. */
  isAllowed?: (natural: Float64Array) => boolean;
}

/** A circuit string of any notation in that of impedance.py. @throws ValidationError with the column. */
export function normaliseCircuit(text: string): string {
  return printCircuit(parseCircuit(text));
}

const cache = new Map<string, ResolvedCircuit>();

/** From the id of a named circuit or a circuit string. @throws ValidationError with the column or the nearest id. */
export function resolveCircuit(text: string): ResolvedCircuit {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const named = circuits.get(text) ?? null;
  if (named === null && /^[a-z]+(-[a-z]+)+$/.test(text)) {
    throw new ValidationError('CIRCUIT_UNKNOWN', `No circuit is called "${text}"`, {
      expected: `auto, ${[...circuits.keys()].join(', ')}, or a string such as R0-p(R1,CPE1)`,
      nearest: nearestName(text, circuits.keys()),
    });
  }
  const compiled = compileCircuit(parseCircuit(named?.circuit ?? text));
  const resolved: ResolvedCircuit = { compiled, named };
  const arcs = findArcs(compiled);
  if (named !== null && arcs.length > 1) {
    resolved.isAllowed = (natural) =>
      arcs.every((arc, k) => k === 0 || arcTimeConstant_s(arcs[k - 1]!, natural) < arcTimeConstant_s(arc, natural));
  }
  if (cache.size > 200) cache.clear();
  cache.set(text, resolved);
  return resolved;
}
