import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { dependencies } from './package.json';
import { thirdPartyNotices } from './packaging/third-party-notices';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Packages that stay in node_modules beside the build. */
const unbundled = Object.keys(dependencies);
const notices = thirdPartyNotices(
  at('out/THIRD-PARTY-NOTICES.txt'),
  unbundled.map((name) => at(`node_modules/${name}`)),
);

/** One build for all hosts: `out/main` runs in Node (the command line, the loopback host, Electron's main process). */
export default defineConfig({
  main: {
    plugins: [notices],
    // Its build for Node declares a `require` of its own, which clashes with the one electron-vite puts into every file.
    resolve: { alias: [{ find: /^fflate$/, replacement: at('packaging/fflate-in-one-thread.ts') }] },
    build: {
      outDir: 'out/main',
      externalizeDeps: { include: unbundled },
      rolldownOptions: {
        input: { arctrace: at('src/hosts/cli/arctrace.ts'), electron: at('src/hosts/electron/main.ts') },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  // A sandboxed preload is one CommonJS file with everything in it.
  preload: {
    plugins: [notices],
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('src/hosts/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), notices],
    build: {
      outDir: 'out/renderer',
      minify: true,
      // It comes from this machine: one file is fine.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: { index: at('renderer/index.html') } },
    },
  },
});
