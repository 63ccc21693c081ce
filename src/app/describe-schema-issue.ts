import type * as z from 'zod';
import { ValidationError } from '../core/errors';

/** What did not fit a schema, as one sentence about the first thing that is wrong, with its place. */
export function describeSchemaIssue(method: string, error: z.ZodError): ValidationError {
  const [first] = error.issues;
  const place = first === undefined || first.path.length === 0 ? 'its input' : first.path.map(String).join('.');
  const more = error.issues.length > 1 ? ` (and ${error.issues.length - 1} more)` : '';
  return new ValidationError('INPUT_INVALID', `${method}: ${place} is not as it must be: ${first?.message ?? 'no reason given'}${more}.`, {
    expected: first === undefined ? undefined : expectation(first),
    cause: error,
  });
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return String(issue.expected);
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `no key ${issue.keys.join(', ')}`;
    case 'too_small':
      return `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    case 'custom':
      return typeof issue.params?.expected === 'string' ? issue.params.expected : issue.message;
    default:
      return issue.message;
  }
}
