import { zipSync } from 'fflate/browser';

// The package's build for browsers starts workers of the browser's kind for large files; Node has none of these.
export * from 'fflate/browser';

type Files = Parameters<typeof zipSync>[0];

/** As fflate's own `zip`, but done before it returns. */
export function zip(files: Files, done: (error: unknown, archive: Uint8Array | null) => void): void {
  let archive: Uint8Array;
  try {
    archive = zipSync(files);
  } catch (error) {
    done(error, null);
    return;
  }
  done(null, archive);
}
