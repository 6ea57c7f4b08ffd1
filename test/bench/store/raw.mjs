import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from } from 'pg-copy-streams';
import { newEvent } from './events.mjs';

/** More writers than this share its connections, as with any pool: PostgreSQL takes 100 by default. */
const CONNECTIONS = 64;
const COLUMNS = `position, stream, category, revision, event_id, type, schema_version, occurred_at, recorded_at, valid_at,
  command_id, correlation_id, causation_id, data, metadata, chain`;
const INSERT = `insert into public.bench_raw (${COLUMNS})
  values (nextval('public.bench_position'), $1, 'bench.raw', $2, $3, $4, 1, $5, now(), null, $6, $6, null, $7, $8, $9)`;
const chain = Buffer.alloc(32);

/**
 * The baselines on the same server: the same rows in a table of the same columns and indexes, without head row, chain,
 * revision check and content hash.
 */
export class Raw {
  #admin;
  #clients;
  #position = 1n << 40n;

  static async open(url) {
    const raw = new Raw();
    raw.#admin = new pg.Client(url);
    await raw.#admin.connect();
    await raw.#admin.query(`create sequence public.bench_position;
      create table public.bench_raw (like jejak_log.event including indexes)`);
    raw.#clients = Array.from({ length: CONNECTIONS }, () => new pg.Client(url));
    await Promise.all(raw.#clients.map((client) => client.connect()));
    return raw;
  }

  /** One row by one autocommit statement, its position from a sequence. */
  async insert(worker, n) {
    const { id, type, data, metadata } = newEvent();
    const { occurredAt, commandId } = metadata;
    const stream = `bench.raw-${worker}-${process.hrtime.bigint()}`;
    const texts = [JSON.stringify(data), JSON.stringify(metadata)];
    const values = [stream, n, id, type, occurredAt, commandId, ...texts, chain];
    await this.#clientOf(worker).query({ name: 'raw', text: INSERT, values });
  }

  /** So many rows by one COPY and its commit. */
  async copy(worker, count) {
    const stream = `bench.raw-copy-${worker}-${process.hrtime.bigint()}`;
    const lines = Array.from({ length: count }, (_, n) => this.#line(stream, n));
    const into = this.#clientOf(worker).query(from(`copy public.bench_raw (${COLUMNS}) from stdin`));
    await pipeline(Readable.from(chunksOf(lines)), into);
    return count;
  }

  /** Rows of a query as the driver gives them. */
  async read(worker, name, text, values) {
    return (await this.#clientOf(worker).query({ name, text, values })).rows;
  }

  async close() {
    await Promise.all(this.#clients.map((client) => client.end()));
    await this.#admin.query('drop table public.bench_raw; drop sequence public.bench_position');
    await this.#admin.end();
  }

  #clientOf(worker) {
    return this.#clients[worker % CONNECTIONS];
  }

  #line(stream, n) {
    const { id, type, data, metadata } = newEvent();
    const { occurredAt, commandId } = metadata;
    const texts = [data, metadata].map((value) => JSON.stringify(value).replaceAll('\\', '\\\\'));
    const place = [
      String(this.#position++),
      stream,
      'bench.raw',
      n,
      id,
      type,
      1,
      occurredAt,
      occurredAt,
      '\\N',
    ];
    return `${[...place, commandId, commandId, '\\N', ...texts, `\\\\x${chain.toString('hex')}`].join('\t')}\n`;
  }
}

/** Few large pieces: one a line would measure the stream. */
function* chunksOf(lines) {
  for (let i = 0; i < lines.length; i += 50) yield lines.slice(i, i + 50).join('');
}
