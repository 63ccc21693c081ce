/** A bar on a terminal's stderr, nothing in a pipe. */
export class Progress {
  private done = 0;
  private readonly shown = process.stderr.isTTY === true;
  constructor(
    private readonly what: string,
    private readonly total: number,
  ) {}

  step(): void {
    this.done++;
    if (!this.shown || this.total < 2) return;
    const filled = Math.round((24 * this.done) / this.total);
    process.stderr.write(`\r${this.what} ${'█'.repeat(filled)}${'░'.repeat(24 - filled)} ${this.done} of ${this.total}`);
  }

  end(): void {
    if (this.shown && this.total >= 2) process.stderr.write('\r\u001b[2K');
  }
}
