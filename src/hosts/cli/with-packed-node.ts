import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

/** Older Node: runs the same command line with the Node 24 that npm installed beside us, else says what to install. */
export async function run(): Promise<void> {
  const packed = packedNode();
  if (packed === null) {
    process.stderr.write(`arctrace: needs Node 24 or newer, this is ${process.versions.node}. Install it from nodejs.org and try again.\n`);
    process.exitCode = 2;
    return;
  }
  process.exitCode = await runWith(packed);
}

/** What we are told to do, the other one is told; its exit code is ours. */
function runWith(node: string): Promise<number> {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function packedNode(): string | null {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  try {
    return createRequire(import.meta.url).resolve(`${name}/bin/node${process.platform === 'win32' ? '.exe' : ''}`);
  } catch {
    return null;
  }
}
