import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type App, createApp } from '../../../../src/app/app';
import { contentPolicy } from '../../../../src/hosts/content-policy';
import { StoredFiles } from '../../../../src/hosts/stored-files';
import { startWebHost, type WebHost } from '../../../../src/hosts/web/web-host';
import { AppDriver } from '../../../hosts/app-driver';
import { builtWindow } from '../../../hosts/built-window';
import { inThreadPool } from '../../../hosts/in-thread-pool';
import { statedFile } from '../../../hosts/stated-files';
import { type WebClient, webClient } from '../../../hosts/web-client';

let app: App;
let host: WebHost;
let window: ReturnType<typeof builtWindow>;
let files: StoredFiles;

async function start(options: { idle_ms?: number; uploadLimit_bytes?: number; port?: number } = {}): Promise<WebHost> {
  files = new StoredFiles();
  app = createApp({ kind: 'web', files, workers: inThreadPool(), offers: {} });
  return startWebHost({ port: 0, windowFolder: window.folder, dispatcher: app, files, ...options });
}
beforeEach(async () => {
  window = builtWindow();
  host = await start();
});
afterEach(async () => {
  await host.stop();
  window.remove();
});

const origin = () => new URL(host.address).origin;

/** A request as a program could make it, with any Host and path, which `fetch` does not allow. */
function rawGet(
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  const { port } = new URL(host.address);
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

function upload(client: WebClient, query: string, body: Uint8Array): Promise<Response> {
  const headers = { cookie: client.cookie, origin: client.origin };
  return fetch(`${client.origin}/files?${query}`, { method: 'POST', headers, body: body as Uint8Array<ArrayBuffer> });
}

describe('the door', () => {
  test('opens once for the printed address and sends on to the page with a cookie', async () => {
    expect(host.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?t=[\w-]{32}$/);
    const first = await fetch(host.address, { redirect: 'manual' });
    expect([first.status, first.headers.get('location')]).toEqual([303, '/']);
    const cookie = first.headers.get('set-cookie')?.split(';')[0] as string;
    const page = await fetch(`${origin()}/`, { headers: { cookie } });
    expect([page.status, await page.text()]).toEqual([200, '<!doctype html><title>Arctrace</title>']);
    expect((await fetch(host.address, { redirect: 'manual' })).status).toBe(401);
    expect((await fetch(host.address, { redirect: 'manual', headers: { cookie } })).status).toBe(303);
  });

  test('gives nothing without the cookie: no page, no file, no upload, no socket', async () => {
    for (const path of ['/', '/index.html', '/assets/index.js', '/?t=wrong']) expect((await fetch(`${origin()}${path}`)).status).toBe(401);
    const refused = await fetch(`${origin()}/files?name=a`, { method: 'POST', headers: { origin: origin() }, body: 'x' });
    expect(refused.status).toBe(401);
    const socket = new WebSocket(`${origin().replace('http', 'ws')}/api`, { origin: origin() });
    await expect(new Promise((_, reject) => socket.once('error', reject))).rejects.toThrow(/403/);
  });

  test('refuses a bent host name and a page of another site, even with the cookie', async () => {
    const client = await webClient(host.address);
    const { cookie } = client;
    const authority = new URL(host.address).host;
    expect((await rawGet('/', { cookie, host: 'evil.example' })).status).toBe(421);
    expect((await rawGet('/', { cookie, host: authority, origin: 'https://evil.example' })).status).toBe(403);
    expect((await rawGet('/', { cookie, host: authority })).status).toBe(200);
    const socket = new WebSocket(`${origin().replace('http', 'ws')}/api`, { origin: 'https://evil.example', headers: { cookie } });
    await expect(new Promise((_, reject) => socket.once('error', reject))).rejects.toThrow(/403/);
  });

  test('sends the content policy and the other safe headers with every answer', async () => {
    const { cookie } = await webClient(host.address);
    for (const path of ['/', '/nothing-here']) {
      const { headers } = await rawGet(path, { cookie, host: new URL(host.address).host });
      expect(headers['content-security-policy']).toBe(contentPolicy);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
  });

  test.each([
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '//etc/passwd',
    '/assets/',
    '/assets',
  ])('serves only the files of the window: %s is not there', async (path) => {
    const { cookie } = await webClient(host.address);
    const { status } = await rawGet(path, { cookie, host: new URL(host.address).host });
    expect([404, 400]).toContain(status);
  });

  test('listens on 127.0.0.1 and says when a port is taken', async () => {
    const { port } = new URL(host.address);
    const app2 = start({ port: Number(port) });
    await expect(app2).rejects.toMatchObject({ code: 'HOST', details: { hint: expect.stringContaining('--port') } });
  });
});

describe('an upload', () => {
  test('becomes a handle, with the SHA-256 of its bytes, that the app can read once', async () => {
    const client = await webClient(host.address);
    const driver = new AppDriver(client);
    const bytes = statedFile(2);
    const reply = await (await upload(client, 'name=cell_cycle3.DTA&folder=my%20cell', bytes)).json();
    expect(reply).toEqual({ ok: true, value: { handle: expect.any(String) } });
    await driver.finish(driver.call('files.add', { handles: [reply.value.handle] }));
    const [file] = (await driver.project()).pendingImport?.files ?? [];
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(file).toMatchObject({ name: 'cell_cycle3.DTA', folder: 'my cell', reader: 'gamry-dta', size_bytes: bytes.length, sha256 });
    expect((await driver.project()).pendingImport?.recordings[0]?.tags.cycle).toBe(3);
    await expect(driver.call('files.add', { handles: [reply.value.handle] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test.each([
    '',
    'name=',
    'name=..',
    'name=../a.mpr',
    'name=a%2Fb.mpr',
    'name=a%5Cb.mpr',
    'name=a&folder=..%2Fb',
    `name=${'a'.repeat(256)}`,
    'name=a%00b',
  ])('needs a plain name: "%s" is refused', async (query) => {
    const client = await webClient(host.address);
    const response = await upload(client, query, Uint8Array.of(1));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
  });

  test('above the limit is refused with a record, and the next one works', async () => {
    await host.stop();
    host = await start({ uploadLimit_bytes: 1000 });
    const client = await webClient(host.address);
    const response = await upload(client, 'name=big.mpr', new Uint8Array(1001));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ ok: false, error: { code: 'FILE_TOO_LARGE', file: 'big.mpr' } });
    expect((await upload(client, 'name=small.mpr', new Uint8Array(1000))).status).toBe(200);
  });
});

describe('a socket', () => {
  test.each([
    ['text', 'hello'],
    ['bytes that are no frame', Buffer.of(0xc1)],
    ['a frame that is no call', Buffer.of(0xc0)],
  ])('that sends %s is closed, and the host goes on', async (_, message) => {
    const broken = await webClient(host.address);
    const closed = new Promise((resolve) => broken.socket.once('close', resolve));
    broken.socket.send(message);
    expect(await closed).toBe(1003);
    const { cookie } = broken;
    expect((await rawGet('/', { cookie, host: new URL(host.address).host })).status).toBe(200);
  });

  test('may be one of several: each page gets every change', async () => {
    const first = await webClient(host.address);
    const socket = new WebSocket(`${origin().replace('http', 'ws')}/api`, { origin: first.origin, headers: { cookie: first.cookie } });
    await new Promise((resolve) => socket.once('open', resolve));
    const arrived = new Promise((resolve) => socket.once('message', resolve));
    await new AppDriver(first).call('files.example', {});
    expect(await arrived).toBeInstanceOf(Buffer);
    socket.terminate();
  });
});

describe('the end', () => {
  test('comes by itself when the last page has been closed for a while', async () => {
    await host.stop();
    host = await start({ idle_ms: 50 });
    const client = await webClient(host.address);
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect((await rawGet('/', { cookie: client.cookie, host: new URL(host.address).host })).status).toBe(200);
    await client.close();
    await host.stopped;
    await expect(rawGet('/', {})).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('closes pages and half-open connections too', async () => {
    const client = await webClient(host.address);
    const half = connect(Number(new URL(host.address).port), '127.0.0.1');
    await new Promise<void>((resolve) => half.once('connect', () => resolve()));
    const closed = new Promise((resolve) => client.socket.once('close', resolve));
    await host.stop();
    await closed;
    half.destroy();
  });
});
