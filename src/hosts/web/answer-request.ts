import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename } from 'node:path';
import type { Reply } from '../../app/api';
import { webPaths } from '../../app/web-wire';
import { ArctraceError, toErrorRecord, ValidationError } from '../../core/errors';
import { safeHeaders } from '../content-policy';
import { largestFile_bytes, type StoredFiles } from '../stored-files';
import type { WindowFile } from '../window-files';
import type { Access } from './access';
import { receiveUpload } from './receive-upload';
import { judgeRequest } from './request-rules';

export interface WebSite {
  /** `127.0.0.1:PORT` */
  authority: string;
  access: Access;
  pages: ReadonlyMap<string, WindowFile>;
  files: StoredFiles;
  /** Where uploads are kept until they are read. */
  uploadFolder: string;
  uploadLimit_bytes?: number;
}

/** Answers one request of a page: the window's files, and uploads. */
export async function answerRequest(site: WebSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', url = '/', headers } = request;
  const verdict = judgeRequest({ method, url, headers, isUpgrade: false }, site.authority);
  if (!verdict.allowed) return sayText(response, verdict.status, `Refused: ${verdict.reason}.`);
  const { pathname, searchParams } = new URL(url, `http://${site.authority}`);
  if (pathname === '/' && searchParams.has('t')) {
    const cookie = site.access.redeem(searchParams.get('t'));
    if (cookie !== null) response.setHeader('Set-Cookie', cookie);
    if (cookie !== null || site.access.admits(headers.cookie)) {
      response.writeHead(303, { ...safeHeaders, Location: '/' }).end();
      return;
    }
  }
  if (!site.access.admits(headers.cookie)) {
    return sayText(response, 401, 'This address was used already, or is not complete. Start Arctrace again to get a new one.');
  }
  if (pathname === webPaths.files && method === 'POST') return answerUpload(site, searchParams, request, response);
  const page = site.pages.get(pathname);
  if (page === undefined || method === 'POST') return sayText(response, 404, 'There is nothing here.');
  response.writeHead(200, { ...safeHeaders, 'Content-Type': page.mediaType, 'Cache-Control': 'no-cache' });
  if (method === 'HEAD') response.end();
  else
    createReadStream(page.path)
      .on('error', () => response.destroy())
      .pipe(response);
}

async function answerUpload(site: WebSite, query: URLSearchParams, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let reply: Reply;
  let status = 200;
  try {
    const name = plainName(query.get('name'), 'name');
    const folder = query.has('folder') ? plainName(query.get('folder'), 'folder') : null;
    const limit_bytes = site.uploadLimit_bytes ?? largestFile_bytes;
    const received = await receiveUpload(request, name, site.uploadFolder, limit_bytes);
    reply = { ok: true, value: { handle: site.files.addTemporary({ name, folder, ...received }) } };
  } catch (error) {
    if (request.destroyed && !request.complete && !(error instanceof ArctraceError)) return;
    reply = { ok: false, error: toErrorRecord(error) };
    status = reply.error.code === 'FILE_TOO_LARGE' ? 413 : 400;
  }
  if (response.destroyed) return;
  // What was not read of a refused body must not be taken for the next request.
  response.writeHead(status, { ...safeHeaders, 'Content-Type': 'application/json', ...(status === 200 ? {} : { Connection: 'close' }) });
  response.end(JSON.stringify(reply));
}

/** A name without any folder in it. @throws ValidationError */
function plainName(given: string | null, what: string): string {
  const name = given === null ? '' : basename(given.replaceAll('\\', '/'));
  if (given === null || name === '' || name !== given || name === '.' || name === '..' || given.length > 255 || given.includes('\0')) {
    throw new ValidationError('INPUT_INVALID', `The ${what} of the upload is not a plain name.`, {
      expected: 'a name of 1 to 255 letters without a folder',
    });
  }
  return name;
}

function sayText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...safeHeaders, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
