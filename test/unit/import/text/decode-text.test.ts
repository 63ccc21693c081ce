import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src/import/text/decode-text';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('decodeText', () => {
  it('reads UTF-8 with and without a mark', () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x66, 0xce, 0xa9))).toBe('f\u03a9');
    expect(decodeText(bytes(0x66, 0xce, 0xa9))).toBe('f\u03a9');
  });

  it('reads what is no UTF-8 as Windows-1252', () => {
    expect(decodeText(bytes(0xb0, 0x43, 0x20, 0xb5, 0x46, 0x20, 0x80))).toBe('\u00b0C \u00b5F \u20ac');
  });

  it('reads UTF-16 of both orders with a mark, and little-endian without one', () => {
    expect(decodeText(bytes(0xff, 0xfe, 0x66, 0, 0xa9, 0x03))).toBe('f\u03a9');
    expect(decodeText(bytes(0xfe, 0xff, 0, 0x66, 0x03, 0xa9))).toBe('f\u03a9');
    const plain = [...'frequency,real'].flatMap((letter) => [letter.charCodeAt(0), 0]);
    expect(decodeText(bytes(...plain))).toBe('frequency,real');
  });
});
