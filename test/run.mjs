// The one test command, `npm test`. It needs Node 24; on an older Node it starts itself again with the one npm installed.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const major = Number(process.versions.node.split('.')[0]);
if (major >= 24) {
  await import('./runner/main.ts');
} else {
  const packed = process.env.ARCTRACE_TEST_RESTARTED === undefined ? packedNode() : null;
  if (packed === null) {
    process.stderr.write(
      `npm test needs Node 24 or newer, this is ${process.versions.node}. Run npm install, or install Node 24 from nodejs.org.\n`,
    );
    process.stdout.write('0 passed, 1 failed, 0 skipped\n');
    process.exitCode = 1;
  } else {
    const child = spawnSync(packed, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ARCTRACE_TEST_RESTARTED: '1' },
    });
    process.exitCode = child.status ?? 1;
  }
}

function packedNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  try {
    return createRequire(import.meta.url).resolve(`node-${system}-${process.arch}/bin/node${system === 'win' ? '.exe' : ''}`);
  } catch {
    return null;
  }
}
