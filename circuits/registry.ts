import type { CircuitDefinition } from '../src/core/circuit';
import type { ElementDefinition } from '../src/core/element';

const elementFiles = import.meta.glob<ElementDefinition>('./elements/*.ts', { eager: true, import: 'default' });
const circuitFiles = import.meta.glob<CircuitDefinition>('./named/*.ts', { eager: true, import: 'default' });

/** Every element by its symbol; adding one is adding a file. */
export const elements: ReadonlyMap<string, ElementDefinition> = new Map(Object.values(elementFiles).map((e) => [e.symbol, e]));

/** Every named circuit by its id, which is its file's name; each also with an inductance in front, as `<id>-inductive`. */
export const circuits: ReadonlyMap<string, CircuitDefinition> = new Map(
  Object.values(circuitFiles)
    .flatMap((circuit) => [circuit, withInductance(circuit)])
    .map((circuit) => [circuit.id, circuit]),
);

function withInductance(circuit: CircuitDefinition): CircuitDefinition {
  return {
    ...circuit,
    id: `${circuit.id}-inductive`,
    title: `${circuit.title}, with inductance`,
    circuit: `L0-${circuit.circuit}`,
    roles: { L0: 'inductance', ...circuit.roles },
    whenToUse: `${circuit.whenToUse} Im Z turns positive at the highest frequencies.`,
  };
}
