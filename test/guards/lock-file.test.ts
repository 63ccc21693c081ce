import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { top } from './project-files';

interface LockedPackage {
  version?: string;
  integrity?: string;
  resolved?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
const { packages } = JSON.parse(readFileSync(join(top, 'package-lock.json'), 'utf8')) as { packages: Record<string, LockedPackage> };
const manifest = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')) as LockedPackage;

/** A package is found as Node finds it: beside the one that asks, then further out. */
function isLocked(name: string, askedBy: string): boolean {
  for (let folder = askedBy; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`] !== undefined) return true;
    if (!folder.includes('/node_modules/')) return packages[`node_modules/${name}`] !== undefined;
  }
}

describe('package-lock.json', () => {
  test('has an entry for every optional dependency, so that npm ci works on every system', () => {
    const asked = Object.entries(packages).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).map((name) => ({ path, name })),
    );
    expect(asked.length).toBeGreaterThan(20);
    expect(
      asked.filter(({ path, name }) => !isLocked(name, path)).map(({ path, name }) => `${name}, wanted by ${path || 'the project'}`),
    ).toEqual([]);
  });

  test('asks for the same versions as package.json, each an exact one', () => {
    const root = packages[''] as LockedPackage;
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'] as const) {
      expect(root[kind] ?? {}).toEqual(manifest[kind] ?? {});
      for (const [name, version] of Object.entries(manifest[kind] ?? {})) {
        expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
        expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
      }
    }
  });

  test('names a checksum for every package and no place it came from', () => {
    const others = Object.entries(packages).filter(([path]) => path !== '');
    expect(others.filter(([, entry]) => entry.integrity === undefined).map(([path]) => path)).toEqual([]);
    expect(others.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path)).toEqual([]);
  });

  test('holds all Mantine packages at one version', () => {
    const versions = Object.entries(packages).filter(([path]) => path.includes('node_modules/@mantine/'));
    expect(new Set(versions.map(([, entry]) => entry.version)).size).toBe(1);
  });
});
