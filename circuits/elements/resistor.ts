import { defineElement } from '../../src/core/element';

/** Resistor, Z = R. */
export default defineElement({
  symbol: 'R',
  name: 'Resistor',
  parameters: [{ symbol: 'R', unit: 'ohm', min: 1e-9, max: 1e12, scale: 'log' }],
  formula: 'R',
  source: 'Ohm’s law',
  evaluate(_grid, [R], out) {
    out.re[0]!.fill(R!);
    out.im[0]!.fill(0);
    out.re[1]!.fill(1);
    out.im[1]!.fill(0);
  },
});
