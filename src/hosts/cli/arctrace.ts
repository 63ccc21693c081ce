#!/usr/bin/env node
// The first file of the command line: no imports, so that it runs on any Node and can say what is missing.
const major = Number(process.versions.node.split('.')[0]);
const { run } = major >= 24 ? await import('./main') : await import('./with-packed-node');
await run();

export {};
