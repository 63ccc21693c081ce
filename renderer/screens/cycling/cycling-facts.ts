import type { Cycling } from './use-cycling';

/** The cycling in one line: how many cycles, between which potentials, of which mass. */
export function cyclingFacts({ result, sample, samples }: Cycling): string {
  if (result === null) return samples.length > 1 ? sample : '';
  const { cycles, sources, mass_mg, massOf } = result;
  const ends = cycles.flatMap(({ endOfCharge_V, endOfDischarge_V }) => [endOfCharge_V, endOfDischarge_V]).filter((value) => value !== null);
  const incomplete = cycles.filter(({ isComplete }) => !isComplete).length;
  const leftOut = cycles.filter(({ isLeftOut }) => isLeftOut).length;
  return [
    ...(samples.length > 1 ? [sample] : []),
    `${cycles.length} ${cycles.length === 1 ? 'cycle' : 'cycles'}${sources.length > 1 ? ` of ${sources.length} recordings` : ''}`,
    ...(ends.length === 0 ? [] : [`${potential(Math.min(...ends))} – ${potential(Math.max(...ends))} V`]),
    ...(mass_mg === null ? [] : [`per ${Number(mass_mg.toPrecision(6))} mg, ${massOf}`]),
    ...(incomplete === 0 ? [] : [`${incomplete} incomplete`]),
    ...(leftOut === 0 ? [] : [`${leftOut} left out`]),
  ].join(' · ');
}

function potential(value_V: number): string {
  return value_V.toFixed(2).replace('-', '−');
}
