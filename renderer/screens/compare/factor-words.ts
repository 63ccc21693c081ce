import type { CellComparison } from '../../../src/core/cell-comparison';
import { methodWords } from './method-words';

/** "Impedance and GITT are a factor of 300 apart.": the widest first, and with what area. */
export function factorWords({ factors, methods }: CellComparison): string[] {
  const sorted = factors.toSorted((a, b) => b.factor - a.factor);
  const apart = sorted.map(({ over, under, factor }) => {
    const [high, low] = [methodWords[over].words, methodWords[under].words];
    if (factor < 1.5) return `${capital(high)} and ${low} agree within a factor of ${factor.toFixed(1)}.`;
    return `${capital(high)} and ${low} are a factor of ${roundFactor(factor)} apart.`;
  });
  const areas = [...new Set(methods.flatMap(({ area_cm2, used }) => (used === 0 || area_cm2 === null ? [] : [area_cm2])))];
  const area =
    areas.length === 0
      ? []
      : areas.length === 1
        ? [`All with A = ${Number(areas[0]!.toPrecision(5))} cm².`]
        : [`With different areas: ${areas.map((value) => Number(value.toPrecision(5))).join(', ')} cm².`];
  return [...apart, ...area];
}

function roundFactor(factor: number): string {
  return factor < 10 ? factor.toFixed(1) : String(Number(factor.toPrecision(2)));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
