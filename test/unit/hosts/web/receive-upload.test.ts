import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { receiveUpload } from '../../../../src/hosts/web/receive-upload';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arctrace-upload-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a body in pieces arrives whole, with its size and its SHA-256', async () => {
  // FIPS 180-2, appendix B.2: the 448-bit message.
  const pieces = ['abcdbcdecdefdefgefghfghig', 'hijhijkijkljklmklmnlmnomnopnopq'].map((piece) => Buffer.from(piece));
  const { path, size_bytes, sha256 } = await receiveUpload(Readable.from(pieces), 'a.mpr', folder, 56);
  expect(sha256).toBe('248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1');
  expect(size_bytes).toBe(56);
  expect(readFileSync(path, 'utf8')).toBe(pieces.join(''));
  expect(dirname(path)).toBe(folder);
  expect(path).not.toContain('a.mpr');
});

test('an empty body is an empty file', async () => {
  const { size_bytes, sha256 } = await receiveUpload(Readable.from([]), 'a', folder, 10);
  expect(size_bytes).toBe(0);
  expect(sha256).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('a body above the limit is refused, says the limit, and leaves nothing behind', async () => {
  const body = Readable.from([Buffer.alloc(8), Buffer.alloc(8)]);
  await expect(receiveUpload(body, 'big.mpr', folder, 15)).rejects.toMatchObject({
    code: 'FILE_TOO_LARGE',
    details: { file: 'big.mpr', expected: 'at most 15 bytes' },
  });
  expect(readdirSync(folder)).toEqual([]);
});

test('a sender that goes away leaves nothing behind', async () => {
  const body = Readable.from(
    (async function* () {
      yield Buffer.alloc(8);
      throw new Error('connection lost');
    })(),
  );
  await expect(receiveUpload(body, 'a', folder, 100)).rejects.toThrow('connection lost');
  expect(readdirSync(folder)).toEqual([]);
});
