import { open } from 'node:fs/promises';

/** The bytes of a file in memory that threads share: whoever reads, packs or evaluates it there has it without a copy. */
export async function readShared(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array(new SharedArrayBuffer((await file.stat()).size));
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    // A file that became shorter meanwhile.
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}
