import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readInstrumentFile } from '../../src/import/read-instrument-file';
import { processMemory } from './window/process-memory';

// Reads one file in a process of its own, as the bench asks, so that time and memory are those of one reading.
const [path, warm] = process.argv.slice(2) as [string, string];
readInstrumentFile({ name: basename(warm), bytes: readFileSync(warm) });
const before = processMemory(process.pid);
const bytes = readFileSync(path);
const [start, startCpu] = [performance.now(), process.cpuUsage()];
const { recordings } = readInstrumentFile({ name: basename(path), bytes });
const [elapsed_ms, cpu] = [performance.now() - start, process.cpuUsage(startCpu)];
const after = processMemory(process.pid);
const grown_bytes = before === null || after === null ? null : after.most_bytes - before.now_bytes;
const rows = recordings.reduce((most, recording) => (recording.technique === 'eis' ? most : Math.max(most, recording.series.rows)), 0);
const cpu_ms = (cpu.user + cpu.system) / 1000;
process.stdout.write(JSON.stringify({ elapsed_ms, cpu_ms, grown_bytes, rows, file_bytes: bytes.length }));
