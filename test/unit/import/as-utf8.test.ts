import { describe, expect, it } from 'vitest';
import { asUtf8 } from '../../../src/import/as-utf8';
import { utf16 } from '../../writers/cycler-table';
import { textBytes } from '../../writers/text-bytes';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('a text of measurements', () => {
  it('in UTF-16 becomes UTF-8, with and without a mark', () => {
    const table = 'Zeit (s);Spannung (V);I (µA)\r\n1;2;3\r\n';
    expect(text(asUtf8(utf16(table)))).toBe(table);
    const plain = 'Time (s);Voltage (V)\r\n1;2\r\n';
    expect(text(asUtf8(utf16(plain).subarray(2)))).toBe(plain);
  });

  it('in GB 18030 becomes UTF-8 where it speaks of voltages, currents or cycles', () => {
    // 电压(V),电流(A)
    const bytes = Uint8Array.of(
      0xb5,
      0xe7,
      0xd1,
      0xb9,
      0x28,
      0x56,
      0x29,
      0x2c,
      0xb5,
      0xe7,
      0xc1,
      0xf7,
      0x28,
      0x41,
      0x29,
      0x0a,
      0x31,
      0x2c,
      0x32,
      0x0a,
    );
    expect(text(asUtf8(bytes))).toBe('电压(V),电流(A)\n1,2\n');
  });

  it.each([
    ['UTF-8', textBytes('Temperature (°C);电压\n1;2\n')],
    ['Windows-1252', Uint8Array.of(0x54, 0x20, 0xb0, 0x43, 0x3b, 0xb5, 0x41, 0x0a, 0x31, 0x3b, 0x32)],
    ['plain ASCII', textBytes('a,b\n1,2\n')],
    ['no text', Uint8Array.from({ length: 512 }, (_, k) => (k % 2 === 0 ? (k % 250) + 1 : k % 7))],
    ['no text, with the mark of UTF-16', Uint8Array.of(0xff, 0xfe, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0)],
  ])('in %s stays as it is', (_, bytes) => {
    expect(asUtf8(bytes)).toBe(bytes);
  });
});
