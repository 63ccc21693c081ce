import { unzipParts } from './unzip-parts';

/** The wanted members of a zip archive, each whole. @throws ReadError as `unzipParts` does */
export function unzipGuarded(
  bytes: Uint8Array,
  file: string,
  wanted: (name: string) => boolean,
  limit_bytes = 1 << 26,
): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>();
  const members = new Map<string, Uint8Array>();
  unzipParts(bytes, {
    ...{ file, wanted, limit_bytes },
    onPart: (name, part, final) => {
      const own = parts.get(name) ?? [];
      parts.set(name, own);
      own.push(part);
      if (!final) return;
      members.set(name, joined(own));
      parts.delete(name);
    },
  });
  return members;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0] as Uint8Array;
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
