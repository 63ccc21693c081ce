import { expect, test } from 'vitest';
import { quantityAxis } from '../../../../renderer/plots/quantity-axis';

test.each([
  ['current_A', 'A', -1.7e-5, 1.5e-5, '*I*', 'µA', 1e6],
  ['current_A', 'A', -2, 0.5, '*I*', 'A', 1],
  ['current_A', 'A', 0, 3e-14, '*I*', 'pA', 1e12],
  ['dischargeCapacity_Ah', 'Ah', 0, 0.0031, '*Q*_{discharge}', 'mAh', 1e3],
  ['potential_V', 'V', 0.01, 0.05, '*E*', 'V', 1],
  ['potentialSlope_VPerS', 'V/s', 0, 1, 'd*E*/d*t*', 'V/s', 1],
  ['time_s', 's', 43_214, 43_814 - 1, '*t*', 's', 1],
  ['time_s', 's', 0, 3600, '*t*', 'min', 1 / 60],
  ['time_s', 's', 0, 400_000, '*t*', 'h', 1 / 3600],
  ['time_s', 's', 0, 3e6, '*t*', 'd', 1 / 86_400],
  ['row', '', 0, 5e6, 'row', '', 1],
  ['controlChanges', '', 0, 1, 'controlChanges', '', 1],
  ['internalResistance_ohm', 'Ω', 0.01, 0.02, '*R*_{i}', 'Ω', 1],
  ['current_A', 'A', Number.NaN, Number.NaN, '*I*', 'A', 1],
  ['current_A', 'A', 0, 0, '*I*', 'A', 1],
])('%s in %s from %d to %d is shown as %s in %s', (quantity, unit, min, max, name, shown, factor) => {
  expect(quantityAxis({ quantity, unit, min, max })).toEqual({ name, unit: shown, factor, min, max });
});
