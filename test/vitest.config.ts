import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Programs that tests start keep their projects and settings here, never in the person's own folder.
process.env.ARCTRACE_USER_DATA ??= join(tmpdir(), 'arctrace-test-user-data');

/** One project a kind of test; `npm test` runs all of them but `bench`, `npm run bench` runs that one. */
function project(name: string, include: string[], testTimeout_ms: number) {
  return { extends: true as const, test: { name, include, testTimeout: testTimeout_ms } };
}

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    environment: 'node',
    pool: 'forks',
    projects: [
      project('unit', ['test/unit/**/*.test.{ts,tsx}', 'test/guards/**/*.test.ts'], 10_000),
      project('contract', ['test/contract/**/*.test.ts'], 20_000),
      project('cli', ['test/cli/**/*.test.ts'], 60_000),
      project('packaging', ['test/packaging/**/*.test.ts'], 60_000),
      project('field', ['test/field/**/*.test.ts'], 60_000),
      project('bench', ['test/bench/**/*.bench.ts'], 300_000),
    ],
  },
});
