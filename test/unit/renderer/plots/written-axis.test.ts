import { expect, test } from 'vitest';
import { logAxis } from '../../../../renderer/plots/log-axis';
import { rootAxis } from '../../../../renderer/plots/root-axis';

test('a √cycle axis has its ticks at round cycles within what is shown, the last one always among them', () => {
  const { written } = rootAxis(Array.from({ length: 500 }, (_, k) => k + 1));
  const whole = written!.ticks(0.9, Math.sqrt(500), 7);
  expect(whole.map(written!.label)).toEqual(expect.arrayContaining(['1', '100', '500']));
  const zoomed = written!.ticks(Math.sqrt(300), Math.sqrt(400), 5).map((place) => Number(written!.label(place)));
  expect(zoomed.length).toBeGreaterThanOrEqual(3);
  expect(zoomed.every((cycle) => cycle >= 300 && cycle <= 400)).toBe(true);
});

test('a logarithmic axis goes from one round number to another and labels at least two', () => {
  const { min, max, written } = logAxis('*I*', 'mA', [0.152, 0.305]);
  expect([10 ** min, 10 ** max].map((value) => Number(value.toPrecision(6)))).toEqual([0.1, 0.5]);
  expect(written!.ticks(min, max, 6).map(written!.label)).toEqual(['0.1', '0.2', '0.5']);
});
