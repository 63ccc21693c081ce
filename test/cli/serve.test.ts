import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { AppDriver } from '../hosts/app-driver';
import { startProgram } from '../hosts/start-program';
import { webClient } from '../hosts/web-client';

describe('serve', () => {
  test('prints the bare address first and nothing else, answers there, and stops on SIGTERM', async () => {
    const program = startProgram(['serve', '--no-open']);
    const address = await program.firstLine();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?t=[\w-]+$/);
    const client = await webClient(address);
    const page = await fetch(`${client.origin}/`, { headers: { cookie: client.cookie } });
    expect(await page.text()).toContain('<script type="module"');
    const driver = new AppDriver(client);
    expect(await driver.call('app.info', {})).toMatchObject({ host: 'web', offers: [] });
    await driver.finish(driver.call('files.example', {}));
    await driver.call('session.execute', { type: 'import.accept', payload: {} });
    // In a thread of the pool, from the file that was built.
    expect(await driver.finish(driver.call('fits.start', {}))).toMatchObject({ type: 'done', finished: 4, failed: 0 });
    const told = performance.now();
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(performance.now() - told).toBeLessThan(5000);
    expect(program.stdout()).toBe(`${address}\n`);
  });

  test('takes the port it is given, and says when it is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const refused = startProgram(['serve', '--no-open', '--port', String(port)]);
    expect(await refused.ended).toBe(1);
    expect(refused.stdout()).toBe('');
    expect(refused.stderr()).toContain(`Port ${port}`);
    other.close();
    await once(other, 'close');
    const program = startProgram(['serve', '--no-open', '--port', String(port)]);
    expect(new URL(await program.firstLine()).port).toBe(String(port));
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });

  test.each([[['--port', 'http']], [['--port', '65536']], [['--port', '-1']], [['--prot', '1']], [['cell.mpr']]])(
    'refuses %j as wrong usage',
    async (args) => {
      const program = startProgram(['serve', '--no-open', ...args]);
      expect(await program.ended).toBe(2);
      expect(program.stdout()).toBe('');
    },
  );
});
