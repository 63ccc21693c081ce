import { Complex } from './complex.ts';
import { elementFormulas } from './element-formulas.ts';

/** Parameters of each element in their order, as the names in a circuit carry them; a single one has the element's own name. */
const parameterNames: Readonly<Record<string, readonly string[]>> = {
  R: [''],
  C: [''],
  L: [''],
  W: [''],
  CPE: ['_Q', '_alpha'],
  Wo: ['_Z0', '_tau'],
  Ws: ['_Z0', '_tau'],
  Wsph: ['_Z0', '_tau'],
  G: ['_Z0', '_tau'],
  K: ['_R', '_tau'],
  Zarc: ['_R', '_tau', '_alpha'],
  La: ['_L', '_alpha'],
  TLMQ: ['_Rion', '_Q', '_alpha'],
};

/**
 * Impedance of a circuit string such as `R0-p(R1,CPE1)-W2` at ω, worked out a second time: by splitting the text, point by
 * point, in complex numbers. Parameters by name.
 */
export function circuitFormula(circuit: string, values: Readonly<Record<string, number>>, omega: number): Complex {
  const parts = splitOutside(circuit, '-');
  if (parts.length > 1) {
    return parts.map((part) => circuitFormula(part, values, omega)).reduce((sum, z) => sum.plus(z));
  }
  if (circuit.startsWith('p(')) {
    const branches = splitOutside(circuit.slice(2, -1), ',');
    const admittance = branches.map((branch) => new Complex(1).over(circuitFormula(branch, values, omega))).reduce((sum, y) => sum.plus(y));
    return new Complex(1).over(admittance);
  }
  const symbol = circuit.replace(/\d+$/, '');
  const own = (parameterNames[symbol] as readonly string[]).map((ending) => {
    const value = values[circuit + ending];
    if (value === undefined) throw new Error(`no value of ${circuit}${ending}`);
    return value;
  });
  return (elementFormulas[symbol] as (omega: number, ...parameters: number[]) => Complex)(omega, ...own);
}

/** Parts of a text between separators that stand outside all brackets. */
function splitOutside(text: string, separator: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    if (letter === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}
