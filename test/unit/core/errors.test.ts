import { describe, expect, test } from 'vitest';
import { ArctraceError, errorCodes, FitError, ReadError, toErrorRecord } from '../../../src/core/errors';

describe('ArctraceError', () => {
  test('keeps code, message, details, cause and the name of its kind', () => {
    const cause = new RangeError('offset 40 is outside the buffer');
    const error = new ReadError('FILE_CUT', 'the file ends early', { file: 'a.mpr', expected: '60 points', cause });
    expect(error).toBeInstanceOf(ArctraceError);
    expect(error).toBeInstanceOf(Error);
    expect({ ...error.details, name: error.name, code: error.code, message: error.message }).toEqual({
      name: 'ReadError',
      code: 'FILE_CUT',
      message: 'the file ends early',
      file: 'a.mpr',
      expected: '60 points',
      cause,
    });
    expect(error.cause).toBe(cause);
    expect('cause' in new FitError('FIT_FAILED', 'x')).toBe(false);
  });

  test('codes are listed once each, in capitals', () => {
    expect(new Set(errorCodes).size).toBe(errorCodes.length);
    for (const code of errorCodes) expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
  });
});

describe('toErrorRecord', () => {
  test('says where and what would mend it, and leaves out what is unknown', () => {
    const error = new ReadError('NUMBER_UNREADABLE', 'not a number', {
      line: 3,
      column: 7,
      expected: 'ohm',
      nearest: undefined,
      hint: 'save it again',
    });
    expect(toErrorRecord(error)).toStrictEqual({
      code: 'NUMBER_UNREADABLE',
      message: 'not a number',
      line: 3,
      column: 7,
      expected: 'ohm',
      hint: 'save it again',
    });
  });

  test('takes the file it is told, unless the error knows it better', () => {
    expect(toErrorRecord(new ReadError('FILE_EMPTY', 'empty'), 'outer.zip').file).toBe('outer.zip');
    expect(toErrorRecord(new ReadError('FILE_EMPTY', 'empty', { file: 'inner.mpr' }), 'outer.zip').file).toBe('inner.mpr');
  });

  test('an error that names no file keeps the one it is told', () => {
    expect(toErrorRecord(new ReadError('FILE_EMPTY', 'empty', { file: undefined }), 'a.mpr').file).toBe('a.mpr');
  });

  test('is plain data: no stack, no cause, the same after JSON', () => {
    const record = toErrorRecord(new FitError('FIT_FAILED', 'no step helps', { cause: new Error('inner') }));
    expect(record).toStrictEqual({ code: 'FIT_FAILED', message: 'no step helps' });
    expect(JSON.parse(JSON.stringify(record))).toStrictEqual(record);
  });

  test.each([
    [new TypeError('x is undefined'), 'x is undefined'],
    ['a thrown text', 'a thrown text'],
    [null, 'null'],
  ])('what is not ours becomes INTERNAL with its message kept', (thrown, message) => {
    expect(toErrorRecord(thrown, 'a.mpr')).toMatchObject({
      code: 'INTERNAL',
      message,
      file: 'a.mpr',
      hint: expect.stringContaining('--debug'),
    });
    expect(toErrorRecord(thrown)).not.toHaveProperty('file');
  });
});
