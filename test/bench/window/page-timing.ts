import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** Tasks of the page's own thread over 50 ms. */
    longTasks: { start_ms: number; duration_ms: number }[];
    /** From an input's own time stamp to the end of the frame that follows it. */
    inputs: { type: string; duration_ms: number }[];
  }
}

/** Makes the page write down its long tasks, and how long each input takes to the next painted frame. Before it is opened. */
export async function watchTiming(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.longTasks = [];
    window.inputs = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) window.longTasks.push({ start_ms: startTime, duration_ms: duration });
    }).observe({ type: 'longtask', buffered: true });
    const channel = new MessageChannel();
    let waiting: (() => void)[] = [];
    channel.port1.onmessage = () => {
      const all = waiting;
      waiting = [];
      for (const end of all) end();
    };
    for (const type of ['pointermove', 'wheel', 'keydown', 'click']) {
      window.addEventListener(
        type,
        (event) => {
          // A message sent in an animation frame arrives after that frame was painted.
          requestAnimationFrame(() => {
            waiting.push(() => window.inputs.push({ type, duration_ms: performance.now() - event.timeStamp }));
            channel.port2.postMessage(null);
          });
        },
        { capture: true, passive: true },
      );
    }
  });
}

/** What was written down since the last call. */
export async function takeTiming(page: Page): Promise<{ longTasks_ms: number[]; inputs_ms: number[] }> {
  // A long task is reported only after it has ended, in its own time.
  await page.waitForTimeout(300);
  return page.evaluate(() => {
    const taken = {
      longTasks_ms: window.longTasks.map((task) => task.duration_ms),
      inputs_ms: window.inputs.map((input) => input.duration_ms),
    };
    window.longTasks = [];
    window.inputs = [];
    return taken;
  });
}
