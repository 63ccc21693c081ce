import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findElectron } from '../src/hosts/start/electron-runtime.ts';
import { fieldData } from './field-data.ts';

/** What the tests measure against and a machine may not have. Keys are the words of `ARCTRACE_REQUIRE`. */
export const oracleNames = {
  field: 'field data',
  electron: 'Electron',
  libreoffice: 'LibreOffice',
  pdftotext: 'pdftotext',
  tex: 'TeX',
  python: 'Python',
} as const;
export type OracleId = keyof typeof oracleNames;

/** The oracle's folder or program on this machine, or null: `describe.skipIf(oracle('libreoffice') === null)`. */
export function oracle(id: OracleId): string | null {
  switch (id) {
    case 'field':
      return fieldData;
    case 'electron':
      return findElectron(fileURLToPath(new URL('..', import.meta.url)), process.env);
    case 'libreoffice':
      return installed(
        ['soffice', 'libreoffice'],
        ['/Applications/LibreOffice.app/Contents/MacOS/soffice', 'C:\\Program Files\\LibreOffice\\program\\soffice.exe'],
      );
    case 'pdftotext':
      return installed(['pdftotext']);
    case 'python':
      return pythonWithSqlite();
    case 'tex':
      return installed(['lualatex', 'pdflatex', 'xelatex']);
  }
}

/** A Python whose SQLite knows the tables of a project. */
function pythonWithSqlite(): string | null {
  const python = installed(['python3', 'python']);
  if (python === null) return null;
  const asked = spawnSync(python, ['-c', 'import sqlite3, sys; sys.exit(sqlite3.sqlite_version_info < (3, 37))']);
  return asked.status === 0 ? python : null;
}

function installed(programs: string[], elsewhere: string[] = []): string | null {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [...folders.flatMap((folder) => programs.map((program) => join(folder, program + ending))), ...elsewhere];
  return candidates.find((path) => existsSync(path)) ?? null;
}
