import { expect, it, vi } from 'vitest';
import { gathered } from '../../../../renderer/app/gathered';

it('the first event is taken at once, those that follow together, and none is lost', () => {
  vi.useFakeTimers();
  const batches: number[][] = [];
  const take = gathered<number>((events) => batches.push(events));
  for (let k = 0; k < 10; k++) take(k);
  expect(batches).toEqual([[0]]);
  vi.advanceTimersByTime(1000);
  expect(batches).toEqual([[0], [1, 2, 3, 4, 5, 6, 7, 8, 9]]);
  take(10);
  expect(batches.at(-1)).toEqual([10]);
  vi.useRealTimers();
});
