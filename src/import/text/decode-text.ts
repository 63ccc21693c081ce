import { utf16Order } from './utf16-order';

/**
 * The text of a file, whatever the machine that wrote it: UTF-8 and UTF-16 by their mark or pattern, else UTF-8 if it is valid,
 * else Windows-1252 (EC-Lab, Gamry: `°` = B0, `µ` = B5). A byte-order mark at the start is taken off.
 */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Order(bytes);
  if (utf16 !== undefined) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
