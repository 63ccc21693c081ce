import { fileURLToPath } from 'node:url';
import { defineConfig } from 'electron-vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One build for all hosts: `out/main` runs in Node (the command line, the loopback host, Electron's main process). */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: { include: ['piscina'] },
      rolldownOptions: {
        input: { arctrace: at('src/hosts/cli/arctrace.ts') },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
});
