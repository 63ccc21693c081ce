import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../out/main/arctrace.js', import.meta.url));

/** The browser host as a process of its own, with a person's own folder. */
export interface StartedHost {
  address: string;
  pid: number;
  stop(): Promise<void>;
}

export async function startHost(userData: string): Promise<StartedHost> {
  if (!existsSync(program)) throw new Error('Arctrace is not built. Run: npm run build');
  const env = { ...process.env, ARCTRACE_USER_DATA: userData };
  const server = spawn(process.execPath, [program, 'serve', '--no-open'], { stdio: ['ignore', 'pipe', 'inherit'], env });
  const address = await firstLine(server);
  const stop = async () => {
    server.kill();
    if (server.exitCode === null) await once(server, 'exit');
  };
  return { address, pid: server.pid as number, stop };
}

async function firstLine(server: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: server.stdout as NodeJS.ReadableStream })) return line;
  throw new Error('The browser host did not start.');
}
