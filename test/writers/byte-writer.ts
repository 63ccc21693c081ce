/** Appends numbers and text to a growing file. */
export class ByteWriter {
  private parts: Uint8Array[] = [];
  length = 0;

  constructor(private readonly littleEndian = true) {}

  bytes(part: Uint8Array): this {
    this.parts.push(part);
    this.length += part.length;
    return this;
  }
  ascii(text: string, width = text.length, fill = ' '): this {
    return this.bytes(Uint8Array.from(text.padEnd(width, fill).slice(0, width), (letter) => letter.charCodeAt(0)));
  }
  zeros(count: number): this {
    return this.bytes(new Uint8Array(count));
  }
  u1(value: number): this {
    return this.number(1, (view) => view.setUint8(0, value));
  }
  u2(value: number): this {
    return this.number(2, (view) => view.setUint16(0, value, this.littleEndian));
  }
  i2(value: number): this {
    return this.number(2, (view) => view.setInt16(0, value, this.littleEndian));
  }
  u4(value: number): this {
    return this.number(4, (view) => view.setUint32(0, value, this.littleEndian));
  }
  f4(value: number): this {
    return this.number(4, (view) => view.setFloat32(0, value, this.littleEndian));
  }
  f8(value: number): this {
    return this.number(8, (view) => view.setFloat64(0, value, this.littleEndian));
  }
  toBytes(): Uint8Array {
    const all = new Uint8Array(this.length);
    let offset = 0;
    for (const part of this.parts) {
      all.set(part, offset);
      offset += part.length;
    }
    return all;
  }
  private number(width: number, write: (view: DataView) => void): this {
    const part = new Uint8Array(width);
    write(new DataView(part.buffer));
    return this.bytes(part);
  }
}
