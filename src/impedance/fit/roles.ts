import type { CircuitDefinition, Role } from '../../core/circuit';
import { type CircuitNode, type ElementNode, elementsOf } from '../circuit-tree';
import type { CompiledCircuit } from '../compile-circuit';

/** One arc of a circuit: places of its parameters, and whether it carries the diffusion. */
export interface Arc {
  resistor: number;
  /** Q (or C) and α; null for arcs given by their τ. */
  capacity: number | null;
  alpha: number | null;
  tau: number | null;
  carriesDiffusion: boolean;
  /** Resistances in the block: more than one where an arc stands inside another (a ladder). */
  resistances: number;
}

const resistive = new Set(['R', 'K', 'Zarc', 'TLMQ']);
const diffusionSymbols = new Set(['W', 'Wo', 'Ws', 'Wsph', 'G']);

/** Arcs in the order of the string: top-level parallel blocks of R and CPE or C, and the elements K and Zarc. */
export function findArcs({ tree }: CompiledCircuit): Arc[] {
  const arcs: Arc[] = [];
  let parameter = 0;
  for (const block of tree.kind === 'series' ? tree.children : [tree]) {
    const arc = block.kind === 'element' ? arcOfElement(block, parameter) : arcOfBlock(block, parameter);
    if (arc !== null) arcs.push(arc);
    parameter += elementsOf(block).reduce((sum, { definition }) => sum + definition.parameters.length, 0);
  }
  return arcs;
}

function arcOfElement({ definition }: ElementNode, at: number): Arc | null {
  if (definition.symbol !== 'K' && definition.symbol !== 'Zarc') return null;
  return {
    resistor: at,
    capacity: null,
    alpha: definition.symbol === 'Zarc' ? at + 2 : null,
    tau: at + 1,
    carriesDiffusion: false,
    resistances: 1,
  };
}

function arcOfBlock(block: CircuitNode, first: number): Arc | null {
  let [at, resistor, capacity, alpha, carriesDiffusion, resistances] = [first, -1, -1, null as number | null, false, 0];
  for (const { definition } of elementsOf(block)) {
    if (definition.symbol === 'R' && resistor < 0) resistor = at;
    if (resistive.has(definition.symbol)) resistances++;
    if ((definition.symbol === 'CPE' || definition.symbol === 'C') && capacity < 0) {
      capacity = at;
      alpha = definition.symbol === 'CPE' ? at + 1 : null;
    }
    if (diffusionSymbols.has(definition.symbol)) carriesDiffusion = true;
    at += definition.parameters.length;
  }
  return resistor >= 0 && capacity >= 0 ? { resistor, capacity, alpha, tau: null, carriesDiffusion, resistances } : null;
}

/** Time constant of an arc, τ = (RQ)^(1/α), s. */
export function arcTimeConstant_s(arc: Arc, natural: ArrayLike<number>): number {
  if (arc.tau !== null) return natural[arc.tau]!;
  return (natural[arc.resistor]! * natural[arc.capacity!]!) ** (1 / (arc.alpha === null ? 1 : natural[arc.alpha]!));
}

export interface RoleAssignment {
  /** Parameter index → role. */
  roles: Map<number, Role>;
  arcs: Arc[];
  /** Why there are none, where the order of the arcs does not allow them. */
  refused?: string;
}

/**
 * Which parameter is which quantity. Named circuits say so themselves; in a string the fastest arc is Rsei, the one with the
 * diffusion (else the slowest) Rct, and where the diffusion sits in a faster arc no roles are given.
 */
export function assignRoles(compiled: CompiledCircuit, natural: ArrayLike<number>, named: CircuitDefinition | null): RoleAssignment {
  const arcs = findArcs(compiled);
  if (named !== null) {
    return { roles: new Map(Object.entries(named.roles).map(([name, role]) => [compiled.indexOf(name), role])), arcs };
  }
  const roles = commonRoles(compiled);
  const sorted = arcs.toSorted((a, b) => arcTimeConstant_s(a, natural) - arcTimeConstant_s(b, natural));
  const slowest = sorted.at(-1);
  const carrier = sorted.find((arc) => arc.carriesDiffusion);
  if (slowest === undefined) return { roles, arcs };
  if (carrier !== undefined && carrier !== slowest) {
    return { roles, arcs, refused: 'the diffusion sits in an arc that is not the slowest, so Rsei and Rct cannot be named' };
  }
  if (arcs.some((arc) => arc.resistances > 1)) {
    return { roles, arcs, refused: 'an arc holds more than one resistance, so no single one is Rsei or Rct' };
  }
  nameArc(roles, slowest, 'Rct', 'Qdl', 'alphaDl');
  if (sorted.length >= 2) nameArc(roles, sorted[0]!, 'Rsei', 'Qsei', 'alphaSei');
  for (const middle of sorted.slice(1, -1)) roles.set(middle.resistor, 'Rmiddle');
  return { roles, arcs };
}

function nameArc(roles: Map<number, Role>, arc: Arc, resistance: Role, capacity: Role, exponent: Role): void {
  roles.set(arc.resistor, resistance);
  if (arc.capacity !== null) roles.set(arc.capacity, capacity);
  if (arc.alpha !== null && arc.capacity !== null) roles.set(arc.alpha, exponent);
}

/** Roles that do not depend on the arcs: the series resistance, the inductance, the diffusion. */
function commonRoles({ tree, parameters }: CompiledCircuit): Map<number, Role> {
  const roles = new Map<number, Role>();
  const seriesElements = (tree.kind === 'series' ? tree.children : [tree])
    .filter((node) => node.kind === 'element')
    .map((node) => node.label);
  const take = (index: number, role: Role) => {
    if (![...roles.values()].includes(role)) roles.set(index, role);
  };
  parameters.forEach(({ name, element, indexInElement }, k) => {
    const symbol = element.replace(/\d+$/, '');
    if (symbol === 'R' && seriesElements.includes(element)) take(k, 'Rs');
    if ((symbol === 'L' || symbol === 'La') && indexInElement === 0) take(k, 'inductance');
    if (symbol === 'W') take(k, 'sigmaW');
    if (/^(Wo|Ws|Wsph)$/.test(symbol)) take(k, name.endsWith('_Z0') ? 'diffusionZ0' : 'diffusionTau');
  });
  return roles;
}
