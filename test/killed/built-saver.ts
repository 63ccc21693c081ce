import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const top = fileURLToPath(new URL('../../', import.meta.url));

/** The saving program and the thread of its project, built from the sources as they are now. */
export async function builtSaver(): Promise<{ program: string; thread: string; remove(): void }> {
  const folder = mkdtempSync(join(top, 'node_modules/.arctrace-saver-'));
  await build({
    root: top,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: { program: join(top, 'test/killed/saving-program.ts'), thread: join(top, 'src/hosts/projects/store-entry.ts') },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunk-[hash].mjs' },
      },
    },
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    ssr: { noExternal: true },
  });
  return {
    program: join(folder, 'program.mjs'),
    thread: join(folder, 'thread.mjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
