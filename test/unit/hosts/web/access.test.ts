import { expect, test } from 'vitest';
import { Access } from '../../../../src/hosts/web/access';

const cookieOf = (header: string) => header.split(';')[0] as string;

test('the token lets in once and the cookie from then on', () => {
  const access = new Access(4711);
  const header = access.redeem(access.token) as string;
  expect(header).toMatch(/^arctrace-4711=[\w-]{32}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(access.redeem(access.token)).toBeNull();
  expect(access.admits(cookieOf(header))).toBe(true);
  expect(access.admits(`theme=dark; ${cookieOf(header)}; x=y`)).toBe(true);
});

test('a wrong token does not use up the right one', () => {
  const access = new Access(4711);
  for (const wrong of ['', 'x', `${access.token}x`, access.token.slice(1), null]) expect(access.redeem(wrong)).toBeNull();
  expect(access.redeem(access.token)).not.toBeNull();
});

test('no other cookie lets in, not even that of another host or the token itself', () => {
  const [access, other] = [new Access(4711), new Access(4711)];
  const theirs = cookieOf(other.redeem(other.token) as string);
  for (const wrong of [undefined, '', 'arctrace-4711=', theirs, `arctrace-4711=${access.token}`, 'arctrace-4711']) {
    expect(access.admits(wrong)).toBe(false);
  }
});

test('tokens are never the same and have at least 128 bits', () => {
  const tokens = Array.from({ length: 100 }, () => new Access(1).token);
  expect(new Set(tokens).size).toBe(100);
  expect(Math.min(...tokens.map((token) => Buffer.from(token, 'base64url').length))).toBeGreaterThanOrEqual(16);
});
