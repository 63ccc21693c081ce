import { existsSync, readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';

/** Resident memory of a process in bytes, now and at its most; null where the system does not say. */
export function processMemory(pid: number): { now_bytes: number; most_bytes: number } | null {
  const path = `/proc/${pid}/status`;
  if (!existsSync(path)) return null;
  const text = readFileSync(path, 'utf8');
  const of = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? Number.NaN) * 1024;
  return { now_bytes: of('VmRSS'), most_bytes: of('VmHWM') };
}

/** Process ids of the pages of a browser. */
export async function pageProcesses(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}
