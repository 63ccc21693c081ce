import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const top = fileURLToPath(new URL('../../', import.meta.url));

test.skipIf(process.platform === 'win32')('a server that npm started ends when npm is told to, though npm does not tell it', async () => {
  const npm = spawn('npm', ['run', '-s', 'cli', '--', 'serve', '--no-open'], { cwd: top, stdio: ['ignore', 'pipe', 'ignore'] });
  const address = await new Promise<string>((resolve) => {
    let out = '';
    npm.stdout.on('data', (chunk) => {
      out += chunk;
      if (out.includes('\n')) resolve(out.trim());
    });
  });
  expect((await fetch(new URL(address).origin)).status).toBe(401);
  npm.kill('SIGTERM');
  const refused = () =>
    fetch(new URL(address).origin).then(
      () => false,
      () => true,
    );
  await expect.poll(refused, { timeout: 10_000, interval: 200 }).toBe(true);
});
