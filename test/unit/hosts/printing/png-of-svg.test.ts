import { createRequire } from 'node:module';
import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pngOfSvg } from '../../../../src/hosts/printing/png-of-svg';

const { resolve } = createRequire(import.meta.url);
const fonts = ['400Regular/Arimo_400Regular', '400Regular_Italic/Arimo_400Regular_Italic'].map((name) =>
  resolve(`@expo-google-fonts/arimo/${name}.ttf`),
);
const page = (body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="25.4mm" height="12.7mm" viewBox="0 0 72 36"><g font-family="Arial, Arimo">${body}</g></svg>`;

/** Chunks of a PNG by name, each with its checksum compared. */
function chunksOf(png: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(bytes.subarray(at + 4, at + 8 + length)));
    chunks.set(name, Buffer.concat([chunks.get(name) ?? Buffer.alloc(0), bytes.subarray(at + 8, at + 8 + length)]));
    at += 12 + length;
  }
  return chunks;
}

describe('a figure as PNG', () => {
  it.each([300, 600])('has the pixels of its millimetres at %i dpi and says so', async (dpi) => {
    const chunks = chunksOf(await pngOfSvg({ svg: page(''), width_mm: 25.4, dpi }, fonts));
    const header = chunks.get('IHDR') as Buffer;
    expect([header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([dpi, dpi / 2]);
    const density = chunks.get('pHYs') as Buffer;
    expect([density.readUInt32BE(0), density.readUInt32BE(4), density[8]]).toEqual([Math.round(dpi / 0.0254), Math.round(dpi / 0.0254), 1]);
  });

  it('writes its words with the font it brings, whatever the machine has', async () => {
    const ink = async (body: string, files: readonly string[]) => {
      const chunks = chunksOf(await pngOfSvg({ svg: page(body), width_mm: 25.4, dpi: 72 }, files));
      return inflateSync(chunks.get('IDAT') as Buffer).filter((byte) => byte !== 0xff && byte !== 0).length;
    };
    const words = '<text x="4" y="20" font-size="12">Z′ (Ω)</text>';
    expect(await ink(words, fonts)).toBeGreaterThan(100);
    expect(await ink(words, [])).toBe(await ink('', fonts));
  });

  it('says what is wrong with a drawing that is none', async () => {
    await expect(pngOfSvg({ svg: '<svg', width_mm: 10, dpi: 72 }, fonts)).rejects.toMatchObject({
      code: 'HOST',
      message: expect.stringContaining('could not be drawn as PNG'),
    });
  });
});
