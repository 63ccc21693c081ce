import type { SeededRandom } from '../../src/core/seeded-random';

/** The parts of a JSON schema that are read here. */
interface Shape {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Shape[];
  oneOf?: Shape[];
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  additionalProperties?: Shape | boolean;
  minimum?: number;
}

/** Words that mean something somewhere, so that calls get beyond the first check. */
export type Vocabulary = readonly string[];

const nasty: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  Number.NaN,
  Number.NEGATIVE_INFINITY,
  -0,
  '',
  ' ',
  '__proto__',
  'constructor',
  '../../etc',
  '\u0000',
  '=1+1',
  '😀'.repeat(40),
  [],
  {},
  [[]],
  new Float64Array(2),
];

const oneOf = <T>(random: SeededRandom, values: readonly T[]): T => values[Math.floor(random.uniform() * values.length)] as T;

/** Any structure at all, at most three deep. */
export function anyValue(random: SeededRandom, words: Vocabulary, depth = 0): unknown {
  const chance = random.uniform();
  if (depth > 2 || chance < 0.5) return random.uniform() < 0.6 ? oneOf(random, nasty) : oneOf(random, words);
  const parts = Array.from({ length: Math.floor(random.uniform() * 4) }, () => anyValue(random, words, depth + 1));
  if (chance < 0.7) return parts;
  return Object.fromEntries(parts.map((part) => [oneOf(random, words), part]));
}

/** A value of the shape, a part of which is something else with the chance `bent`. */
export function valueLike(shape: Shape, random: SeededRandom, words: Vocabulary, bent: number): unknown {
  if (random.uniform() < bent) return anyValue(random, words);
  const inner = (one: Shape) => valueLike(one, random, words, bent);
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return oneOf(random, shape.enum);
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices !== undefined) return inner(oneOf(random, choices));
  const type = Array.isArray(shape.type) ? oneOf(random, shape.type) : shape.type;
  if (type === 'object') {
    const named = Object.entries(shape.properties ?? {}).filter(([key]) => shape.required?.includes(key) || random.uniform() < 0.5);
    const free = typeof shape.additionalProperties === 'object' ? [[oneOf(random, words), inner(shape.additionalProperties)]] : [];
    return Object.fromEntries([...named.map(([key, one]) => [key, inner(one)]), ...free]);
  }
  if (type === 'array') return Array.from({ length: 1 + Math.floor(random.uniform() * 3) }, () => inner(shape.items ?? {}));
  if (type === 'integer') return Math.floor(random.uniform() * 100);
  if (type === 'number') return 10 ** (random.uniform() * 12 - 6);
  if (type === 'boolean') return random.uniform() < 0.5;
  if (type === 'string') return oneOf(random, words);
  return type === 'null' ? null : anyValue(random, words);
}
