/**
 * Tells when the process that started this one has gone. npm runs its scripts in a shell that does not pass SIGTERM on, so that a
 * server would go on unseen; one started by hand may well outlive its shell, so only npm's are watched.
 * @returns a function that ends the watching.
 */
export function onOrphaned(
  stop: () => void,
  env: Readonly<Record<string, string | undefined>> = process.env,
  interval_ms = 500,
): () => void {
  if (env.npm_lifecycle_event === undefined) return () => undefined;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent && isAlive(parent)) return;
    clearInterval(timer);
    stop();
  }, interval_ms);
  timer.unref();
  return () => clearInterval(timer);
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
