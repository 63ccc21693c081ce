/** How the diffusion stands in a circuit. */
export type Tail = 'nested' | 'serial' | 'open' | 'short' | 'none';

export interface Candidate {
  arcs: 1 | 2 | 3;
  tail: Tail;
  id: string;
}

/** What `auto` chooses from, the default tail of each number of arcs first. */
export const candidates: readonly Candidate[] = [
  { arcs: 1, tail: 'nested', id: 'one-arc-warburg' },
  { arcs: 1, tail: 'serial', id: 'one-arc-serial-warburg' },
  { arcs: 1, tail: 'open', id: 'one-arc-open-warburg' },
  { arcs: 1, tail: 'short', id: 'one-arc-short-warburg' },
  { arcs: 1, tail: 'none', id: 'one-arc' },
  { arcs: 2, tail: 'nested', id: 'two-arcs-nested-warburg' },
  { arcs: 2, tail: 'serial', id: 'two-arcs-serial-warburg' },
  { arcs: 2, tail: 'open', id: 'two-arcs-open-warburg' },
  { arcs: 2, tail: 'short', id: 'two-arcs-short-warburg' },
  { arcs: 2, tail: 'none', id: 'two-arcs' },
  { arcs: 3, tail: 'nested', id: 'three-arcs-nested-warburg' },
];

export const arcWords = { 1: 'one arc', 2: 'two arcs', 3: 'three arcs' } as const;
export const tailWords: Record<Tail, string> = {
  nested: 'with the Warburg inside the slowest arc',
  serial: 'with the Warburg in series',
  open: 'with diffusion that ends at a blocking boundary',
  short: 'with diffusion through a bounded layer',
  none: 'without diffusion',
};
