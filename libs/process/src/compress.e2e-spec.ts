import { request, type IncomingHttpHeaders } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Controller, Get, Module, Req, Res, Sse, type MessageEvent } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Subject } from 'rxjs';
import { readConfig } from '#app/platform';
import { Allow, createHttpApp } from '#app/web';
import { httpOptions } from './serve.js';

const text = `<p>${'Formasi Perawat Terampil di Kota Contoh A. '.repeat(100)}</p>`;
const tag = 'W/"tag"';
const events = new Subject<MessageEvent>();

@Allow('public')
@Controller()
class PagesController {
  @Get('page')
  page(@Req() asked: FastifyRequest, @Res() reply: FastifyReply): FastifyReply {
    void reply.header('ETag', tag);
    if (asked.headers['if-none-match'] === tag) return reply.status(304).send();
    return reply.type('text/html; charset=utf-8').send(text);
  }

  @Get('rows')
  rows(@Res() reply: FastifyReply): FastifyReply {
    return reply.type('application/x-ndjson').send(text);
  }

  @Get('small')
  small(): object {
    return { small: true };
  }

  @Sse('events')
  events(): Subject<MessageEvent> {
    return events;
  }
}
@Module({ controllers: [PagesController] })
class PagesModule {}

let app: NestFastifyApplication;
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'jejak-compress-'));
  const options = await httpOptions(readConfig({ DATA_DIR: directory, LOG_LEVEL: 'silent' }));
  app = await createHttpApp(PagesModule, { ...options, docs: false });
  await app.listen(0, '127.0.0.1');
});
afterAll(async () => {
  events.complete();
  await app?.close();
  await rm(directory, { recursive: true, force: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}
/** As it comes over the wire; `enough` ends an answer that does not end by itself. */
const get = (path: string, headers: Record<string, string>, enough?: (body: Buffer) => boolean) =>
  new Promise<Answer>((resolve, reject) => {
    const { port } = app.getHttpServer().address() as AddressInfo;
    const asking = request({ host: '127.0.0.1', port, path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      const done = (): void =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) });
      answer.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (!enough?.(Buffer.concat(chunks))) return;
        done();
        asking.destroy();
      });
      answer.on('end', done);
    });
    asking.on('error', reject).end();
  });

describe('compression', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('sends a page as %s to who asks for it, with its validator', async (encoding, unpack) => {
    const { headers, body } = await get('/page', { 'accept-encoding': encoding });
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding', etag: tag });
    expect(body.length).toBeLessThan(text.length / 4);
    expect(unpack(body).toString()).toBe(text);
  });

  it('answers 304 as ever', async () => {
    const { status, headers, body } = await get('/page', { 'accept-encoding': 'br', 'if-none-match': tag });
    expect([status, headers.etag, headers['content-encoding'], body.length]).toEqual([
      304,
      tag,
      undefined,
      0,
    ]);
  });

  it('leaves alone what nobody asked for, what is small, and rows that stream', async () => {
    expect((await get('/page', {})).body.toString()).toBe(text);
    for (const path of ['/small', '/rows'])
      expect(
        (await get(path, { 'accept-encoding': 'gzip, br' })).headers['content-encoding'],
      ).toBeUndefined();
  });

  it('lets each event of a stream leave at once', async () => {
    const first = get('/events', { 'accept-encoding': 'gzip, br' }, (body) => body.includes('one'));
    const speaking = setInterval(() => events.next({ data: 'one' }), 50);
    const { headers, body } = await first.finally(() => clearInterval(speaking));
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toContain('data: one');
  });
});
