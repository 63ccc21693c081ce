import { ReadError } from '../../core/errors';

export function damagedDatabase(file: string, what: string): ReadError {
  return new ReadError('FILE_CORRUPT', `${file} is a damaged database: ${what}.`, {
    file,
    expected: 'a complete Microsoft Jet database',
    hint: 'Copy the file again from the measuring computer.',
  });
}
