import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli';

/** An installed Node that is too old for us: the shell's, as a rule. null on a machine that has none. */
const oldNode = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .map((folder) => join(folder, process.platform === 'win32' ? 'node.exe' : 'node'))
  .find((path) => existsSync(path) && Number(/^v(\d+)/.exec(spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout)?.[1]) < 24);

describe.skipIf(oldNode === undefined)('on an older Node', () => {
  const older = { node: oldNode ?? '' };

  it('the command line goes on with the Node 24 that was installed with it', async () => {
    const { code, stdout } = await runCli(['demo', '--json'], older);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toHaveLength(4);
  });

  it('exit code and standard input are those of the command', async () => {
    expect((await runCli(['fitt'], older)).code).toBe(2);
    const { code, stdout } = await runCli(['fit', '--stdin'], { ...older, input: '{"name": "a"}\n' });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ name: expect.any(String), error: { code: 'INPUT_INVALID', line: 1 } });
  });
});
