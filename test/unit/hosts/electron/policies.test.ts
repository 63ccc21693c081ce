import { describe, expect, test } from 'vitest';
import { contentPolicy } from '../../../../src/hosts/content-policy';
import { mayNavigate } from '../../../../src/hosts/electron/navigation-policy';
import { pageAnswer } from '../../../../src/hosts/electron/page-answer';
import { mayGrant } from '../../../../src/hosts/electron/permission-policy';
import { isTrustedSender } from '../../../../src/hosts/electron/sender-check';
import { judgeWindowOpen } from '../../../../src/hosts/electron/window-open-policy';
import { windowOptions } from '../../../../src/hosts/electron/window-options';

describe('the window may go', () => {
  test.each([
    ['arctrace://window/', true],
    ['arctrace://window/index.html#series', true],
    ['arctrace://other/', false],
    ['arctrace://window.evil.example/', false],
    ['arctrace://user@window/', false],
    ['https://window/', false],
    ['https://example.org/', false],
    ['http://127.0.0.1:4711/', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['about:blank', false],
    ['', false],
  ])('to %s: %s', (url, allowed) => {
    expect(mayNavigate(url)).toBe(allowed);
  });
});

describe('a new window is refused', () => {
  test.each([
    ['https://doi.org/10.1000/182', true],
    ['http://example.org/', false],
    ['https://user:secret@example.org/', false],
    ['file:///etc/passwd', false],
    ['smb://server/share', false],
    ['ms-settings:network', false],
    ['javascript:alert(1)', false],
    ['arctrace://window/', false],
    ['', false],
  ])('for %s, which goes to the own browser instead: %s', (url, openExternally) => {
    expect(judgeWindowOpen(url)).toEqual({ action: 'deny', openExternally });
  });
});

describe('a message is listened to', () => {
  const own = { url: 'arctrace://window/', isMainFrame: true, isOurWindow: true };
  test.each([
    ['from our page in our window', own, true],
    ['from a frame in our window', { ...own, isMainFrame: false }, false],
    ['from another window', { ...own, isOurWindow: false }, false],
    ['from another page in our window', { ...own, url: 'https://example.org/' }, false],
    ['from a frame that is gone', { ...own, url: null }, false],
  ])('%s: %j', (_, sender, trusted) => {
    expect(isTrustedSender(sender)).toBe(trusted);
  });
});

test.each([
  ['clipboard-sanitized-write', true],
  ['clipboard-read', false],
  ['media', false],
  ['geolocation', false],
  ['notifications', false],
  ['openExternal', false],
  ['fileSystem', false],
])('the permission %s is granted: %s', (permission, granted) => {
  expect(mayGrant(permission)).toBe(granted);
});

test('the window is walled off from Node', () => {
  const { webPreferences, minWidth, minHeight } = windowOptions('/preload.cjs', false);
  expect(webPreferences).toMatchObject({
    preload: '/preload.cjs',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
  });
  expect([minWidth, minHeight]).toEqual([1024, 640]);
  expect(windowOptions('', true).backgroundColor).not.toBe(windowOptions('', false).backgroundColor);
});

test('the content policy lets in nothing from outside and no code out of text', () => {
  const rules = new Map(contentPolicy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
  expect(rules.get('default-src')).toEqual(["'none'"]);
  expect(rules.get('script-src')).toEqual(["'self'"]);
  expect(rules.get('connect-src')).toEqual(["'self'"]);
  for (const name of ['base-uri', 'form-action', 'frame-ancestors', 'object-src']) expect(rules.get(name)).toEqual(["'none'"]);
  expect(contentPolicy).not.toMatch(/unsafe-eval|https?:|\*/);
});

describe('a request of the window', () => {
  const pages = new Map([['/', { path: '/out/index.html', mediaType: 'text/html' }]]);
  test.each([
    ['GET', 'arctrace://window/', 200],
    ['GET', 'arctrace://window/?x=1', 200],
    ['GET', 'arctrace://window/../../etc/passwd', 404],
    ['GET', 'arctrace://other/', 403],
    ['POST', 'arctrace://window/', 405],
  ])('%s %s gets %d, always with the content policy', (method, url, status) => {
    const answer = pageAnswer(pages, method, url);
    expect(answer.status).toBe(status);
    expect(answer.path).toBe(status === 200 ? '/out/index.html' : null);
    expect(answer.headers['Content-Security-Policy']).toBe(contentPolicy);
  });
});
