import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { path7za } from '7zip-bin';
import { makeElectronRuntime } from '../stand-ins/electron-runtime';

const top = fileURLToPath(new URL('../../', import.meta.url));

/** Packs the built program for Linux with the stand-in for Electron's runtime. @returns the folder that would be installed, and the archive's folder */
export async function packDesktop(scratch: string): Promise<{ installed: string; output: string }> {
  const runtime = join(scratch, 'runtime');
  await makeElectronRuntime(runtime, join(scratch, 'default-app'));
  // Its own place has no right to run it.
  const sevenZip = join(scratch, '7za');
  copyFileSync(path7za, sevenZip);
  chmodSync(sevenZip, 0o755);
  const output = join(scratch, 'dist');
  const args = ['--config', 'packaging/electron-builder.yml', '--publish', 'never', '--linux', 'dir', 'tar.gz'];
  const instead = [`-c.electronDist=${runtime}`, `-c.directories.output=${output}`];
  execFileSync(process.execPath, ['node_modules/electron-builder/cli.js', ...args, ...instead], {
    cwd: top,
    env: { ...process.env, ELECTRON_BUILDER_7ZIP_PATH: sevenZip },
    stdio: 'pipe',
  });
  return { installed: join(output, 'linux-unpacked'), output };
}
