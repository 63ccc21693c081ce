import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ReadError } from '../../src/core/errors';
import { readInstrumentFile } from '../../src/import/read-instrument-file';
import { readers } from '../../src/import/registry';
import { cpuTime_ms } from '../cpu-time';
import type { Writer } from '../writers/sample';

const writers = import.meta.glob<Writer>('../writers/*-*.ts', { eager: true });
const limit_ms = 2000;

/** What makes careless patterns slow: long runs of blanks, line ends, brackets, quotes, digits, open elements. */
const fillers = [
  '\n',
  ' ',
  '\t',
  '\r',
  '_',
  '(',
  '"',
  ',',
  '1',
  'a ',
  '1 ',
  '1,2\n',
  '1;',
  '<row>',
  '<c r="A1">',
  'x=\n',
  '\0',
  '\u00ff',
  '-',
  "Z'(",
];

function refusedQuickly(name: string, bytes: Uint8Array, what: string): void {
  const start = cpuTime_ms();
  try {
    readInstrumentFile({ name, bytes });
  } catch (error) {
    expect(error, what).toBeInstanceOf(ReadError);
  }
  expect(cpuTime_ms() - start, `${what}: milliseconds`).toBeLessThan(limit_ms);
}

function filled(begin: Uint8Array, filler: string): Uint8Array {
  const body = Uint8Array.from(filler.repeat(Math.ceil(100_000 / filler.length)), (letter) => letter.charCodeAt(0));
  const bytes = new Uint8Array(begin.length + body.length);
  bytes.set(begin);
  bytes.set(body, begin.length);
  return bytes;
}

describe('long runs of one thing', () => {
  it.each(fillers)('do not slow the detection down: %j', { timeout: 30_000 }, (filler) => {
    refusedQuickly('a', filled(new Uint8Array(), filler), JSON.stringify(filler));
  });

  it.each(readers.map((reader) => reader.id))('do not slow %s down behind a beginning of its own', { timeout: 60_000 }, (id) => {
    const sample = writers[`../writers/${id}.ts`]?.samples()[0];
    for (const length of [24, 400]) {
      for (const filler of fillers) {
        const bytes = filled(sample?.bytes.slice(0, length) ?? new Uint8Array(), filler);
        refusedQuickly(sample?.name ?? 'a', bytes, `${length} bytes, then ${JSON.stringify(filler)}`);
      }
    }
  });
});

describe('archives that unpack to far more than they are', () => {
  const workbook = (sheet: Uint8Array) =>
    zipSync({
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'),
      'xl/worksheets/sheet1.xml': sheet,
    });

  it('are refused as too large, also where they lie about their sizes', { timeout: 60_000 }, () => {
    const bomb = workbook(new Uint8Array(90_000_000));
    expect(bomb.length).toBeLessThan(1_000_000);
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 30 < lying.length; at++) {
      const signature = view.getUint32(at, true);
      if (signature === 0x04034b50) view.setUint32(at + 22, 1000, true);
      if (signature === 0x02014b50) view.setUint32(at + 24, 1000, true);
    }
    for (const bytes of [bomb, lying]) {
      const start = cpuTime_ms();
      const refuse = () => readInstrumentFile({ name: 'bomb.xlsx', bytes });
      expect(refuse).toThrow(expect.objectContaining({ code: 'FILE_TOO_LARGE' }));
      expect(cpuTime_ms() - start).toBeLessThan(limit_ms);
    }
  });

  it('do not widen every row for one cell at the edge of the sheet', () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, k) => `<row r="${k + 1}"><c r="A${k + 1}"><v>1</v></c><c r="XFD${k + 1}"><v>1</v></c></row>`,
    );
    refusedQuickly('wide.xlsx', workbook(strToU8(`<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`)), 'far cells');
  });

  it('do not hang on elements that never close', () => {
    for (const open of ['<row>', '<row r="1"><c r="A1">', '<row><c t="inlineStr"><is><t>', '<si><t>', '<sheet ', '<Relationship ']) {
      refusedQuickly('open.xlsx', workbook(strToU8(open.repeat(400_000))), open);
    }
  });
});
