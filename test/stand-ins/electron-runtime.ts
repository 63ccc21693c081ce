import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';

/** The mark before the fuses of a real runtime, as @electron/fuses looks for it. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const enabled = '1'.charCodeAt(0);
const fuseCount = 9;

/** A folder with the files of Electron's runtime for Linux that the packer touches; the program in it cannot run. */
export async function makeElectronRuntime(folder: string, scratch: string): Promise<void> {
  for (const part of ['locales', 'resources']) mkdirSync(join(folder, part), { recursive: true });
  const electron = JSON.parse(readFileSync(new URL('../../node_modules/electron/package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const fuses = Buffer.from([1, fuseCount, ...Array<number>(fuseCount).fill(enabled)]);
  const program = Buffer.concat([Buffer.from('\u007fELF a stand-in '), Buffer.from(fuseMark), fuses, Buffer.from(' end')]);
  writeFileSync(join(folder, 'electron'), program, { mode: 0o755 });
  writeFileSync(join(folder, 'version'), electron.version);
  writeFileSync(join(folder, 'LICENSE'), 'licence of the runtime');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '<p>licences of Chromium</p>');
  writeFileSync(join(folder, 'locales/en-US.pak'), '');
  mkdirSync(scratch, { recursive: true });
  writeFileSync(join(scratch, 'package.json'), '{"name":"default-app","main":"main.js"}');
  writeFileSync(join(scratch, 'main.js'), '');
  await createPackage(scratch, join(folder, 'resources/default_app.asar'));
}
