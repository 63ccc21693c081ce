import type { RecordingFacts } from '../../../src/app/api';

export type SeriesFacts = Exclude<RecordingFacts, { technique: 'eis' }>;

/** How a time series is looked at: its quantities over one that rises, or current over potential. */
export interface SeriesPlotChoice {
  kind: 'over' | 'loop';
  /** Quantity of the x axis. */
  x: string;
  /** From top to bottom. */
  y: string[];
}

/** What a person looks at first, by the technique. */
export function firstChoice(facts: SeriesFacts): SeriesPlotChoice {
  const has = (quantity: string) => facts.columns.some((column) => column.quantity === quantity && column.min !== null);
  if (facts.technique === 'cv' && has('potential_V') && has('current_A')) return { kind: 'loop', x: 'potential_V', y: ['current_A'] };
  const usual = facts.technique === 'ca' ? ['current_A', 'potential_V'] : ['potential_V', 'current_A'];
  // A current that is zero throughout (open circuit) says nothing; it can be drawn by its box.
  const found = usual.filter((quantity) => has(quantity) && !(quantity === 'current_A' && isZero(facts, quantity)));
  const others = facts.columns.filter(({ quantity, min }) => min !== null && !isAxis(quantity)).map(({ quantity }) => quantity);
  return { kind: 'over', x: xChoices(facts)[0] ?? 'row', y: found.length > 0 ? found : others.slice(0, 2) };
}

/** What it can be drawn over, the likeliest first. */
export function xChoices({ columns }: SeriesFacts): string[] {
  const has = (quantity: string) =>
    columns.some((column) => column.quantity === quantity && column.min !== null && column.max !== column.min);
  const charge = ['capacity_Ah', 'charge_Ah', 'charge_C'].find(has);
  return [...(has('time_s') ? ['time_s'] : []), ...(charge === undefined ? [] : [charge]), 'row'];
}

export function canLoop({ columns }: SeriesFacts): boolean {
  return ['potential_V', 'current_A'].every((quantity) => columns.some((column) => column.quantity === quantity && column.min !== null));
}

/** Panels above each other that can still be read. */
export const mostPanels = 4;

/** A quantity drawn or no longer drawn; the first of too many goes. */
export function toggleQuantity(choice: SeriesPlotChoice, quantity: string, facts: SeriesFacts): SeriesPlotChoice {
  const over = choice.kind === 'over' ? choice : { ...choice, kind: 'over' as const, x: xChoices(facts)[0] ?? 'row', y: [] };
  const y = over.y.includes(quantity) ? over.y.filter((each) => each !== quantity) : [...over.y, quantity].slice(-mostPanels);
  return y.length === 0 ? choice : { ...over, y };
}

function isZero({ columns }: SeriesFacts, quantity: string): boolean {
  return columns.some((column) => column.quantity === quantity && column.min === 0 && column.max === 0);
}

function isAxis(quantity: string): boolean {
  return /time|^(row|point|cycle|halfCycle)/i.test(quantity);
}
