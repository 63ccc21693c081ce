import type { FitResult } from '../../../src/core/fit-result';
import { type CircuitNode, elementsOf, join } from '../../../src/impedance/circuit-tree';
import { compileCircuit } from '../../../src/impedance/compile-circuit';
import { parseCircuit } from '../../../src/impedance/parse-circuit';
import type { ArcDrawing, FitOverlay } from '../../plots/fit-overlay';
import { modelAt } from './live-curve';

const diffusion: readonly string[] = ['W', 'Wo', 'Ws', 'Wsph', 'G'];
const wholeArcs: readonly string[] = ['K', 'Zarc'];
/** From far above any arc to far below. */
const wide_Hz = new Float64Array(361).map((_, k) => 1e10 * 10 ** (-k / 18));

/**
 * The parts of a fitted circuit as the Nyquist plane shows them: the ohmic resistance, each arc alone without its diffusion, and
 * where diffusion begins. Arcs follow each other from fast to slow. In the plot's unit.
 */
export function arcOverlay(result: FitResult, perOhm: number): FitOverlay {
  const tree = parseCircuit(result.circuit);
  const values = Object.fromEntries(result.parameters.map(({ name, value }) => [name, value]));
  const roleOf = (name: string) => result.parameters.find((parameter) => parameter.name === name)?.role;
  const parts = tree.kind === 'series' ? tree.children : [tree];
  const ohmic = parts.reduce(
    (sum, part) => sum + (part.kind === 'element' && part.definition.symbol === 'R' ? (values[part.label] as number) : 0),
    0,
  );
  const alone = parts
    .filter((part) => part.kind === 'parallel' || (part.kind === 'element' && wholeArcs.includes(part.definition.symbol)))
    .flatMap((part) => {
      const arc = arcAlone(part, values);
      return arc === null ? [] : [arc];
    })
    .toSorted((a, b) => b.apex_Hz - a.apex_Hz);
  let from = ohmic;
  const arcs = alone.map(({ resistance_ohm, curve, resistors }): ArcDrawing => {
    const role = resistors.map(roleOf).find((one) => one === 'Rsei' || one === 'Rct');
    const start = from;
    from += resistance_ohm;
    return {
      tone: role === 'Rsei' ? 'sei' : role === 'Rct' ? 'ct' : 'other',
      role: role ?? resistors.join(' + '),
      from: start * perOhm,
      to: from * perOhm,
      points: curve.map(({ x, y }) => ({ x: (start + x) * perOhm, y: y * perOhm })),
    };
  });
  const hasDiffusion = elementsOf(tree).some(({ definition }) => diffusion.includes(definition.symbol));
  return { ohmic: ohmic * perOhm, arcs, diffusionFrom: hasDiffusion ? from * perOhm : null };
}

interface ArcAlone {
  resistance_ohm: number;
  apex_Hz: number;
  curve: { x: number; y: number }[];
  resistors: string[];
}

/** null where no current can pass it at rest, or where nothing but diffusion is in it. */
function arcAlone(part: CircuitNode, values: Readonly<Record<string, number>>): ArcAlone | null {
  const bare = without(part, diffusion);
  if (bare === null) return null;
  const model = modelAt(compileCircuit(bare), values, wide_Hz);
  const resistance_ohm = modelAt(compileCircuit(bare), values, Float64Array.of(1e-12)).zReal_ohm[0] as number;
  if (!Number.isFinite(resistance_ohm) || resistance_ohm > 1e9 || resistance_ohm <= 0) return null;
  let apex = 0;
  for (const [k, im] of model.zImag_ohm.entries()) if (-im > -(model.zImag_ohm[apex] as number)) apex = k;
  const curve = Array.from(model.zReal_ohm, (x, k) => ({ x, y: -(model.zImag_ohm[k] as number) }));
  const resistors = elementsOf(bare).filter(({ definition }) => definition.symbol === 'R' || wholeArcs.includes(definition.symbol));
  return { resistance_ohm, apex_Hz: wide_Hz[apex] as number, curve, resistors: resistors.map(({ label }) => label) };
}

function without(node: CircuitNode, symbols: readonly string[]): CircuitNode | null {
  if (node.kind === 'element') return symbols.includes(node.definition.symbol) ? null : node;
  const children = node.children.map((child) => without(child, symbols)).filter((child) => child !== null);
  return children.length === 0 ? null : join(node.kind, children);
}
