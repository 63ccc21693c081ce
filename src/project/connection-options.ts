import type { DatabaseSyncOptions } from 'node:sqlite';

/** Every connection: no extensions, no writing to the schema behind SQLite's back, no text taken for a column. */
export const connectionOptions: DatabaseSyncOptions = {
  allowExtension: false,
  enableDoubleQuotedStringLiterals: false,
  enableForeignKeyConstraints: true,
  defensive: true,
  timeout: 2000,
};
