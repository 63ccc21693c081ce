import { crc32 } from 'node:zlib';

const signatureAndHeader_bytes = 8 + 25;
const pixelsPerMetrePerDpi = 1 / 0.0254;

/** A PNG that says how many pixels it has an inch: its pHYs chunk stands right after the header. */
export function withDensity(png: Uint8Array, dpi: number): Uint8Array {
  const chunk = Buffer.alloc(21);
  chunk.writeUInt32BE(9, 0);
  chunk.write('pHYs', 4, 'latin1');
  const perMetre = Math.round(dpi * pixelsPerMetrePerDpi);
  chunk.writeUInt32BE(perMetre, 8);
  chunk.writeUInt32BE(perMetre, 12);
  chunk.writeUInt8(1, 16);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  return Buffer.concat([png.subarray(0, signatureAndHeader_bytes), chunk, png.subarray(signatureAndHeader_bytes)]);
}
