import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { IdleStop } from '../../../../src/hosts/web/idle-stop';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('stops when the last page has been closed for the whole time, and not before', () => {
  const stop = vi.fn();
  const idle = new IdleStop(10_000, stop);
  idle.pageOpened();
  idle.pageOpened();
  idle.pageClosed();
  vi.advanceTimersByTime(60_000);
  expect(stop).not.toHaveBeenCalled();
  idle.pageClosed();
  vi.advanceTimersByTime(9_999);
  expect(stop).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(stop).toHaveBeenCalledOnce();
});

test('a page that comes back in time, as on reload, keeps it running', () => {
  const stop = vi.fn();
  const idle = new IdleStop(10_000, stop);
  idle.pageOpened();
  idle.pageClosed();
  vi.advanceTimersByTime(9_000);
  idle.pageOpened();
  vi.advanceTimersByTime(60_000);
  expect(stop).not.toHaveBeenCalled();
});

test('waits for the first page as long as it takes', () => {
  const stop = vi.fn();
  new IdleStop(10_000, stop);
  vi.advanceTimersByTime(3_600_000);
  expect(stop).not.toHaveBeenCalled();
});

test('once ended, waits for nothing, whatever closes after it', () => {
  const stop = vi.fn();
  const idle = new IdleStop(10_000, stop);
  idle.pageOpened();
  idle.end();
  idle.pageClosed();
  expect(vi.getTimerCount()).toBe(0);
});
