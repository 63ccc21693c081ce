import type { CircuitDefinition } from '../src/core/circuit';
import type { ElementDefinition } from '../src/core/element';

const elementFiles = import.meta.glob<ElementDefinition>('./elements/*.ts', { eager: true, import: 'default' });
const circuitFiles = import.meta.glob<CircuitDefinition>('./named/*.ts', { eager: true, import: 'default' });

/** Every element by its symbol; adding one is adding a file. */
export const elements: ReadonlyMap<string, ElementDefinition> = new Map(Object.values(elementFiles).map((e) => [e.symbol, e]));

/** Every named circuit by its id, which is its file's name. */
export const circuits: ReadonlyMap<string, CircuitDefinition> = new Map(Object.values(circuitFiles).map((c) => [c.id, c]));
