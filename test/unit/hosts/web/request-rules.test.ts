import { describe, expect, test } from 'vitest';
import { judgeRequest, type RequestFacts } from '../../../../src/hosts/web/request-rules';

const own = '127.0.0.1:4711';
const origin = `http://${own}`;
const get: RequestFacts = { method: 'GET', url: '/', headers: { host: own }, isUpgrade: false };
const post: RequestFacts = { method: 'POST', url: '/files?name=a', headers: { host: own, origin }, isUpgrade: false };
const upgrade: RequestFacts = { method: 'GET', url: '/api', headers: { host: own, origin }, isUpgrade: true };

describe('a request is answered', () => {
  test.each<[string, RequestFacts]>([
    ['a typed address', { ...get, headers: { host: own, 'sec-fetch-site': 'none' } }],
    ["a page's own file", { ...get, url: '/assets/index.js', headers: { host: own, 'sec-fetch-site': 'same-origin', origin } }],
    [
      'an address followed from elsewhere, which only gets the page',
      { ...get, url: '/?t=abc', headers: { host: own, 'sec-fetch-site': 'cross-site' } },
    ],
    ['an upload of our own page', { ...post, headers: { ...post.headers, 'sec-fetch-site': 'same-origin' } }],
    ['a socket of our own page', upgrade],
    ['a program without any of the headers that browsers add', get],
  ])('%s', (_, request) => {
    expect(judgeRequest(request, own)).toEqual({ allowed: true });
  });
});

describe('a request is refused', () => {
  test.each<[string, RequestFacts, number]>([
    ['a name bent to 127.0.0.1', { ...get, headers: { host: 'evil.example:4711' } }, 421],
    ['localhost, whose cookies are others', { ...get, headers: { host: 'localhost:4711' } }, 421],
    ['another port', { ...get, headers: { host: '127.0.0.1:80' } }, 421],
    ['no Host at all', { ...get, headers: {} }, 421],
    ['a bent name on the socket', { ...upgrade, headers: { host: 'evil.example:4711', origin: 'http://evil.example:4711' } }, 421],
    ["another site's page", { ...get, headers: { host: own, origin: 'https://evil.example' } }, 403],
    ['the origin of a sandboxed frame', { ...get, headers: { host: own, origin: 'null' } }, 403],
    ['our address with https', { ...get, headers: { host: own, origin: `https://${own}` } }, 403],
    ['an upload of another site', { ...post, headers: { host: own, origin: 'https://evil.example' } }, 403],
    ['an upload without Origin', { ...post, headers: { host: own } }, 403],
    ['a socket of another site', { ...upgrade, headers: { host: own, origin: 'https://evil.example' } }, 403],
    ['a socket without Origin', { ...upgrade, headers: { host: own } }, 403],
    ['a file embedded by another site', { ...get, url: '/assets/index.js', headers: { host: own, 'sec-fetch-site': 'cross-site' } }, 403],
    [
      'a file embedded by another port of this machine',
      { ...get, url: '/assets/index.js', headers: { host: own, 'sec-fetch-site': 'same-site' } },
      403,
    ],
    ['an upload that says it is cross-site', { ...post, headers: { ...post.headers, 'sec-fetch-site': 'cross-site' } }, 403],
    ['PUT', { ...get, method: 'PUT' }, 405],
    ['OPTIONS, with which other sites ask for leave', { ...get, method: 'OPTIONS' }, 405],
  ])('%s', (_, request, status) => {
    expect(judgeRequest(request, own)).toMatchObject({ allowed: false, status });
  });
});
