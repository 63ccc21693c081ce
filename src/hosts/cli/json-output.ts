/** Plain JSON: typed arrays as arrays, what is not finite as null. */
function plain(_key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return null;
  return ArrayBuffer.isView(value) && !(value instanceof DataView) ? Array.from(value as unknown as ArrayLike<number>) : value;
}

/** Entries to stdout: one array with --json, an object a line (as they come) with --ndjson. */
export class JsonOutput {
  private count = 0;
  constructor(private readonly lines: boolean) {}

  write(entry: unknown): void {
    if (this.lines) process.stdout.write(`${JSON.stringify(entry, plain)}\n`);
    else process.stdout.write(`${this.count === 0 ? '[\n' : ',\n'}${JSON.stringify(entry, plain)}`);
    this.count++;
  }

  end(): void {
    if (!this.lines) process.stdout.write(this.count === 0 ? '[]\n' : '\n]\n');
  }
}
