import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { restoreProject } from '../../src/app/project-file/restore-project';
import { seededRandom } from '../../src/core/seeded-random';
import { ProjectFile } from '../../src/project/project-file';
import { statedFile } from '../hosts/stated-files';
import { builtSaver } from '../killed/built-saver';

const kills = Number(process.env.ARCTRACE_KILLS ?? 20);
const seed = Number(process.env.ARCTRACE_SEED ?? 2026);
/** Killed programs that go on in the same project before a new one begins. */
const lives = 5;

let saver: Awaited<ReturnType<typeof builtSaver>>;
let folder: string;
const sources = [1, 2, 3].map((scale) => ({ name: `cell_cycle${scale}.DTA`, bytes: statedFile(scale) }));
beforeAll(async () => {
  saver = await builtSaver();
  folder = mkdtempSync(join(tmpdir(), 'arctrace-killed-'));
  for (const { name, bytes } of sources) writeFileSync(join(folder, name), bytes);
}, 60_000);
afterAll(() => {
  saver?.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the saving program for so long, kills it, and gives what it had acknowledged: whole lines only. */
function runAndKill(data: string, life_ms: number): Promise<string[]> {
  const child = spawn(process.execPath, [saver.program, data, saver.thread, ...sources.map(({ name }) => join(folder, name))], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [said, complaints] = ['', ''];
  child.stdout.on('data', (chunk) => {
    // The clock starts with the first word: what comes before is Node starting up.
    if (said === '') setTimeout(() => child.kill('SIGKILL'), life_ms);
    said += chunk;
  });
  child.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('close', (_, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`ended by itself: ${complaints}`));
      else resolve(said.split('\n').slice(0, -1));
    });
  });
}

/** Opens what was left as the next start does, and compares with what was acknowledged. */
function examine(data: string, acknowledged: readonly string[]): void {
  const folder = join(data, 'projects');
  const [name] = existsSync(folder) ? readdirSync(folder).filter((entry) => entry.endsWith('.arctrace')) : [];
  if (name === undefined) {
    expect(acknowledged.filter((line) => line !== 'open')).toEqual([]);
    return;
  }
  const file = new ProjectFile(join(folder, name), { mode: 'write' });
  try {
    expect(file.readOnly).toBeNull();
    const stored = file.load();
    const { project, measurements } = restoreProject(stored, name);
    const told = acknowledged.filter((line) => line.startsWith('title ') || line.startsWith('undone '));
    const last = told.at(-1);
    // What was acknowledged last, or the one change after it that was saved and not yet told.
    if (last?.startsWith('title ')) {
      const n = Number(last.slice(6));
      expect([n - 1, n, n + 1]).toContain(Number(project.title));
      if (Number(project.title) === n - 1) expect(n % 7).toBe(0);
    }
    if (acknowledged.includes('imported')) {
      expect(project.recordings).toHaveLength(sources.length);
      for (const { id } of project.recordings) expect(measurements.impedance(id).spectrum.frequency_Hz).toHaveLength(15);
      for (const { bytes } of sources) {
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        expect(Buffer.compare(file.source(sha256), Buffer.from(bytes))).toBe(0);
      }
    }
    const fitted = acknowledged.filter((line) => line.startsWith('fit ')).map((line) => line.slice(4));
    for (const id of fitted) expect(Object.keys(project.fits)).toContain(id);
    file.logBodies(stored.log.map((_, k) => k));
  } finally {
    file.close();
  }
}

test(
  `killed ${kills} times at any moment, the file is sound and every acknowledged command is in it`,
  async () => {
    const random = seededRandom(seed);
    let acknowledged = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const data = join(folder, `data-${Math.floor(kill / lives)}`);
      const said = await runAndKill(data, 400 * random.uniform() ** 2);
      acknowledged += said.length;
      examine(data, said);
    }
    expect(acknowledged).toBeGreaterThan(kills);
    process.stderr.write(`killed ${kills} times, ${acknowledged} acknowledgements, seed ${seed}: none lost\n`);
  },
  20_000 + 5000 * kills,
);
