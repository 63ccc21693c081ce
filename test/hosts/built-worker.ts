import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const top = fileURLToPath(new URL('../../', import.meta.url));

/** Builds the file that the threads run from the sources as they are now, beside node_modules so that its imports are found. */
export async function builtWorker(): Promise<{ path: string; remove(): void }> {
  const folder = mkdtempSync(join(top, 'node_modules/.arctrace-worker-'));
  await build({
    root: top,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: join(top, 'src/hosts/worker/worker-entry.ts'),
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'worker-entry.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return { path: join(folder, 'worker-entry.mjs'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
