// Makes the program's icons from renderer/public/icon.svg: `node packaging/make-icons.mjs`. Their files are kept, so no build needs this.
import { readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

const at = (path) => new URL(path, import.meta.url);
const arcs = readFileSync(at('../renderer/public/icon.svg'), 'utf8')
  .replace(/^[\s\S]*?<\/title>/, '')
  .replace('</svg>', '');
// On a tile of its own, because task bars are dark or light.
const tile = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  <rect x="1" y="1" width="30" height="30" rx="6.500" fill="#f5f5f3"/>
  <g transform="translate(3.200 2.400) scale(0.800)" fill="none" stroke-width="3.400" stroke-linecap="round">${arcs}</g>
</svg>`;
const png = (size) => new Resvg(tile, { fitTo: { mode: 'width', value: size } }).render().asPng();

/** Windows: a directory of PNGs. */
function ico(sizes) {
  const images = sizes.map(png);
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  for (const [k, image] of images.entries()) {
    const entry = 6 + 16 * k;
    head.writeUInt8(sizes[k] % 256, entry);
    head.writeUInt8(sizes[k] % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(image.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += image.length;
  }
  return Buffer.concat([head, ...images]);
}

/** macOS: chunks of PNG under the names of their sizes. */
function icns(sizeByName) {
  const chunks = Object.entries(sizeByName).map(([name, size]) => {
    const image = png(size);
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32BE(image.length + 8, 4);
    return Buffer.concat([head, image]);
  });
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(8 + chunks.reduce((sum, { length }) => sum + length, 0), 4);
  return Buffer.concat([head, ...chunks]);
}

for (const size of [16, 32, 48, 64, 128, 256, 512]) writeFileSync(at(`icons/${size}x${size}.png`), png(size));
writeFileSync(at('icons/icon.ico'), ico([16, 24, 32, 48, 64, 256]));
writeFileSync(at('icons/icon.icns'), icns({ icp4: 16, icp5: 32, ic07: 128, ic08: 256, ic09: 512, ic10: 1024 }));
