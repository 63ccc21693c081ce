import { Decoder, Encoder, ExtensionCodec } from '@msgpack/msgpack';

/** MessagePack extension: the bytes of a Float64Array, little endian. */
const float64ArrayType = 1;

const extensionCodec = new ExtensionCodec();
extensionCodec.register({
  type: float64ArrayType,
  encode: (value) => (value instanceof Float64Array ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : null),
  // The copy is aligned; the bytes in the frame need not be.
  decode: (bytes) => new Float64Array(bytes.slice().buffer),
});

// Integers travel as floats, else −0 would arrive as 0.
const encoder = new Encoder({ extensionCodec, forceIntegerToFloat: true, ignoreUndefined: true });
const decoder = new Decoder({ extensionCodec });

/** A message as one binary frame: Float64Array, Uint8Array, NaN, ±∞ and −0 arrive bit for bit; keys with `undefined` are left out. */
export function encodeFrame(message: unknown): Uint8Array {
  return encoder.encode(message);
}

/** @throws RangeError or Error where the bytes are no frame. */
export function decodeFrame(frame: Uint8Array | ArrayBuffer): unknown {
  // A plain view: Node's Buffer has a `slice` that does not copy.
  return decoder.decode(frame instanceof Uint8Array ? new Uint8Array(frame.buffer, frame.byteOffset, frame.byteLength) : frame);
}
