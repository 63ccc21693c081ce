import { existsSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { HostError } from '../core/errors';

/** One file of the built window. */
export interface WindowFile {
  path: string;
  mediaType: string;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * The files of the built window by the path of their URL (`/` is index.html). Only what is in this list is ever served,
 * so no path of a request reaches the disk.
 * @throws HostError where the window was not built.
 */
export function windowFiles(folder: string): ReadonlyMap<string, WindowFile> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new HostError('HOST', 'The window is not built: its index.html is missing.', { hint: 'Run: npm run build' });
  }
  const files = new Map<string, WindowFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const url = `/${relative(folder, path).split(sep).join('/')}`;
    const file = { path, mediaType: mediaTypes[extname(entry.name).toLowerCase()] ?? 'application/octet-stream' };
    files.set(url, file);
    if (url === '/index.html') files.set('/', file);
  }
  return files;
}
