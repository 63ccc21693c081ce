import { looksLikeText } from './looks-like-text';
import { decodeText } from './text/decode-text';
import { utf16Order } from './text/utf16-order';

/** Words of measurements; a table of a Chinese program has one of them in its first lines. */
const chineseWords = /电压|电流|电位|时间|循环|工步|容量|频率|阻抗/;
const head_bytes = 8192;

/**
 * A text in UTF-16 (Excel's "Unicode text", some cyclers) or in GB 18030 (Chinese programs) as UTF-8, so that readers meet one encoding;
 * any other file as it is. Windows-1252 stays too: its few signs are read as they come.
 */
export function asUtf8(bytes: Uint8Array): Uint8Array {
  const head = bytes.subarray(0, head_bytes);
  if (utf16Order(bytes) !== undefined) {
    const text = new TextEncoder().encode(decodeText(bytes));
    return looksLikeText(text) ? text : bytes;
  }
  if (!head.some((byte) => byte > 0x7f) || !looksLikeText(bytes) || isUtf8(head)) return bytes;
  if (!chineseWords.test(new TextDecoder('gb18030').decode(head))) return bytes;
  return new TextEncoder().encode(new TextDecoder('gb18030').decode(bytes));
}

/** A letter of several bytes may be cut at the end of the head. */
function isUtf8(head: Uint8Array): boolean {
  let end = head.length;
  while (end > 0 && (head[end - 1] as number) > 0x7f) end--;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head.subarray(0, end));
    return true;
  } catch {
    return false;
  }
}
