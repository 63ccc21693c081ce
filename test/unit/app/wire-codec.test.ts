import { describe, expect, test } from 'vitest';
import { decodeFrame, encodeFrame } from '../../../src/app/wire-codec';

const roundTrip = (value: unknown) => decodeFrame(encodeFrame(value));

describe('a frame', () => {
  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0, 1, -1, 2 ** 53, 1e-308, 5e-324, Math.PI])(
    'keeps the number %d',
    (value) => {
      expect(Object.is(roundTrip(value), value)).toBe(true);
      expect(roundTrip({ values: [value], at: { value } })).toEqual({ values: [value], at: { value } });
    },
  );

  test('keeps a Float64Array bit for bit, the payload of a NaN included', () => {
    const bits = BigUint64Array.of(0x7ff8_0000_0000_0001n, 0xfff0_0000_0000_0000n, 0x8000_0000_0000_0000n, 1n);
    const arrived = roundTrip({ odd: 'x', values: new Float64Array(bits.buffer) }) as { values: Float64Array };
    expect(arrived.values).toBeInstanceOf(Float64Array);
    expect(Array.from(new BigUint64Array(arrived.values.buffer))).toEqual(Array.from(bits));
  });

  test('sends only the part of a buffer that an array looks at', () => {
    const arrived = roundTrip(Float64Array.of(1, 2, 3, 4).subarray(1, 3)) as Float64Array;
    expect(Array.from(arrived)).toEqual([2, 3]);
    expect(arrived.buffer.byteLength).toBe(16);
  });

  test('is read the same wherever in a larger buffer it stands, also in a Buffer of Node', () => {
    const frame = encodeFrame({ values: Float64Array.of(1.5, -0), bytes: Uint8Array.of(7) });
    for (const offset of [0, 1, 5]) {
      const buffer = Buffer.alloc(frame.length + 16, 0xff);
      buffer.set(frame, offset);
      const arrived = decodeFrame(buffer.subarray(offset, offset + frame.length)) as { values: Float64Array; bytes: Uint8Array };
      buffer.fill(0);
      expect(arrived.values).toEqual(Float64Array.of(1.5, -0));
      expect(Object.getPrototypeOf(arrived.bytes)).toBe(Uint8Array.prototype);
    }
  });

  test('keeps bytes, text, null and the empty array', () => {
    const value = { bytes: Uint8Array.of(0, 255), text: 'Ω · −Z″', nothing: null, yes: true, none: new Float64Array(0), list: [] };
    expect(roundTrip(value)).toEqual(value);
  });

  test('leaves out keys that are undefined', () => {
    expect(Object.keys(roundTrip({ a: undefined, b: 1 }) as object)).toEqual(['b']);
  });

  test.each([[Uint8Array.of()], [Uint8Array.of(0xc1)], [Uint8Array.of(0x92, 0x01)]])('that is none is refused: %s', (bytes) => {
    expect(() => decodeFrame(bytes)).toThrow();
  });
});
