import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** The parts of a Vite plugin that are used here. */
interface NoticesPlugin {
  name: string;
  generateBundle(options: unknown, bundle: Readonly<Record<string, { type: string; moduleIds?: readonly string[] }>>): void;
  closeBundle(): void;
}

interface Package {
  name: string;
  version: string;
  license: string;
  text: string;
}

// Main process, preload and window are built one after another: the notices name what any of them holds.
const found = new Map<string, Package>();

/** Writes a file with the licence of every package whose code is in the build. @param file where to, overwritten */
export function thirdPartyNotices(file: string, alsoShipped: readonly string[]): NoticesPlugin {
  return {
    name: 'third-party-notices',
    generateBundle: (_, bundle) => {
      for (const { moduleIds } of Object.values(bundle)) for (const id of moduleIds ?? []) notePackageOf(id);
    },
    closeBundle: () => {
      for (const folder of alsoShipped) notePackage(folder);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, noticesText([...found.values()]));
    },
  };
}

function notePackageOf(moduleId: string): void {
  const path = moduleId.replace(/^\0/, '').split('?')[0] ?? '';
  if (!path.includes(`node_modules${sep}`) && !path.includes('node_modules/')) return;
  let folder = dirname(path);
  while (!hasName(folder) && dirname(folder) !== folder) folder = dirname(folder);
  notePackage(folder);
}

/** Packages put nameless package.json files into folders of theirs, to say how to read the files there. */
function hasName(folder: string): boolean {
  const file = join(folder, 'package.json');
  return existsSync(file) && 'name' in (JSON.parse(readFileSync(file, 'utf8')) as object);
}

function notePackage(folder: string): void {
  if (found.has(folder)) return;
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Omit<Package, 'text'>;
  const texts = readdirSync(folder).filter((entry) => /^(licen[cs]e|copying|notice)/i.test(entry) && !/\.(js|ts|json)$/.test(entry));
  const text = texts.map((entry) => readFileSync(join(folder, entry), 'utf8').trim()).join('\n\n');
  found.set(folder, { name, version, license: typeof license === 'string' ? license : 'see below', text });
}

function noticesText(packages: readonly Package[]): string {
  const sorted = packages.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const head =
    'Arctrace contains the following packages, each under its own licence.\n' +
    'The desktop program also contains Electron and Chromium; their licences are in LICENSE.electron.txt and LICENSES.chromium.html.\n';
  const parts = sorted.map(
    ({ name, version, license, text }) =>
      `${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${text || '(The package names its licence and brings no text of it.)'}\n`,
  );
  return `${head}\n${parts.join('\n')}`;
}
