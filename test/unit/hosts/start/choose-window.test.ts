import { describe, expect, test } from 'vitest';
import { browserArguments } from '../../../../src/hosts/start/browser-arguments';
import { browserCandidates } from '../../../../src/hosts/start/browser-candidates';
import { chooseWindow, type Surroundings, type WindowChoice } from '../../../../src/hosts/start/choose-window';
import { hasDisplay } from '../../../../src/hosts/start/has-display';

describe('where the window opens', () => {
  test.each<[boolean, Surroundings['electron'], boolean, WindowChoice]>([
    [true, 'present', true, 'electron'],
    [true, 'present', false, 'electron'],
    [true, 'absent', true, 'fetch-electron'],
    [true, 'absent', false, 'fetch-electron'],
    [true, 'unavailable', true, 'browser'],
    [true, 'unavailable', false, 'address'],
    [false, 'present', true, 'address'],
    [false, 'absent', true, 'address'],
    [false, 'absent', false, 'address'],
    [false, 'unavailable', true, 'address'],
  ])('display %s, Electron %s, browser %s: %s', (display, electron, browser, choice) => {
    expect(chooseWindow({ display, electron, browser })).toBe(choice);
  });
});

test.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['freebsd', {}, false],
  ['win32', {}, true],
  ['darwin', {}, true],
])('a display on %s with %j: %s', (platform, env, there) => {
  expect(hasDisplay(platform, env)).toBe(there);
});

describe('browsers are looked for', () => {
  test('on Linux by name along the PATH, Chrome first', () => {
    const found = browserCandidates('linux', { PATH: '/opt/bin:relative:/usr/bin' });
    expect(found[0]).toBe('/opt/bin/google-chrome');
    expect(found).toContain('/usr/bin/chromium');
    expect(found).toContain('/snap/bin/chromium');
    expect(found).toContain('/usr/bin/microsoft-edge');
    expect(found.every((path) => path.startsWith('/'))).toBe(true);
    expect(new Set(found).size).toBe(found.length);
  });

  test('on Windows in the program folders that exist', () => {
    const found = browserCandidates('win32', { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'D:\\Local' });
    expect(found).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(found).toContain('D:\\Local\\Google\\Chrome\\Application\\chrome.exe');
    expect(found).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
  });

  test('on macOS among the applications of the machine and of the person', () => {
    expect(browserCandidates('darwin', { HOME: '/Home/ann' })).toEqual([
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Home/ann/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Home/ann/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Home/ann/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ]);
  });
});

test('the browser shows the address as a window of its own, unsandboxed only as root', () => {
  expect(browserArguments('http://127.0.0.1:1/?t=x', false)).toEqual([
    '--app=http://127.0.0.1:1/?t=x',
    '--no-first-run',
    '--no-default-browser-check',
  ]);
  expect(browserArguments('http://127.0.0.1:1/?t=x', true)).toContain('--no-sandbox');
});
