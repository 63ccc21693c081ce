/** What a fitted parameter means; sums and derived numbers are made from these. */
export type Role =
  | 'Rs'
  | 'Rsei'
  | 'Rct'
  | 'sigmaW'
  | 'Qsei'
  | 'alphaSei'
  | 'Qdl'
  | 'alphaDl'
  | 'inductance'
  | 'diffusionZ0'
  | 'diffusionTau'
  | 'Rmiddle';

/** A named circuit: the string is the model, the roles say which parameter is which quantity. */
export interface CircuitDefinition {
  /** Equals the file name. */
  id: string;
  title: string;
  circuit: string;
  /** parameter name → role, e.g. { R0: 'Rs', CPE1_Q: 'Qdl' }. */
  roles: Readonly<Record<string, Role>>;
  /** Resistors of the arcs with their CPE or C, fastest first: τ rises in this order (a constraint of the fit). */
  arcs: readonly { resistor: string; capacitor: string }[];
  whenToUse: string;
  source: string;
}

export function defineCircuit(circuit: CircuitDefinition): CircuitDefinition {
  return circuit;
}
