import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { PostgresEventStore } from '#app/event-store';
import { eventIdOf, randomId } from '#app/platform';
import { interleave, row, workers } from './measure.mjs';

/** About the size of an announced vacancy: 1 KiB of data and metadata. */
const data = {
  pub: { decisionId: randomId(), title: 'Perawat Terampil', note: 'x'.repeat(350) },
  sealed: {},
};
const visibility = { decisionId: 'P', title: 'P', note: 'P' };
const actor = {
  personRef: 'bench',
  office: null,
  agencyId: 'kota-contoh-a',
  role: 'officer',
  onBehalfOf: null,
  authenticationLevel: null,
  issuer: 'bench',
};

const newEvent = () => {
  const commandId = randomUUID();
  const metadata = {
    occurredAt: new Date().toISOString(),
    validAt: null,
    agencyId: 'kota-contoh-a',
    subject: null,
    actor,
    commandId,
    commandDigest: '0'.repeat(64),
    $correlationId: commandId,
    $causationId: null,
    visibility,
    leafId: randomId(),
  };
  return { id: eventIdOf(commandId, 0), type: 'BenchMeasured', schemaVersion: 1, data, metadata };
};

/** The raw baseline: the same row into a table of the same columns and indexes, its position from a sequence. */
const INSERT = `insert into public.bench_raw (position, stream, category, revision, event_id, type, schema_version, occurred_at,
    recorded_at, valid_at, command_id, correlation_id, causation_id, data, metadata, chain)
  values (nextval('public.bench_position'), $1, 'bench.raw', $2, $3, $4, 1, $5, now(), null, $6, $6, null, $7, $8, $9)`;

/**
 * Appends to own streams at 1, 8 and 32 writers, beside raw one-row autocommit INSERTs of the same bytes on the same server:
 * no head row, no chain, no revision check, no content hash.
 */
export async function storeRows(url) {
  const store = await PostgresEventStore.open(url);
  const admin = new pg.Client(url);
  await admin.connect();
  await admin.query(`create sequence public.bench_position;
    create table public.bench_raw (like jejak_log.event including indexes)`);
  const clients = await Promise.all(
    Array.from({ length: 32 }, async () => {
      const client = new pg.Client(url);
      await client.connect();
      return client;
    }),
  );
  const run = randomId().replaceAll('_', '-');
  const revisions = new Map();
  const append = (size) => async (worker) => {
    const stream = `bench.writer-${run}.${size}.${worker}`;
    const last = revisions.get(stream) ?? 'no_stream';
    const { revision } = await store.append(stream, last, [newEvent()]);
    revisions.set(stream, revision);
  };
  const chain = Buffer.alloc(32);
  const insert = (size) => async (worker, n) => {
    const event = newEvent();
    const { occurredAt, commandId } = event.metadata;
    await clients[worker].query({
      name: 'raw',
      text: INSERT,
      values: [
        `bench.raw-${size}-${worker}-${process.hrtime.bigint()}`,
        n,
        event.id,
        event.type,
        occurredAt,
        commandId,
        JSON.stringify(event.data),
        JSON.stringify(event.metadata),
        chain,
      ],
    });
  };
  const rows = [];
  for (const size of [1, 8, 32]) {
    const rates = await interleave({
      ours: (seconds) => workers(size, seconds, append(size)),
      raw: (seconds) => workers(size, seconds, insert(size)),
    });
    rows.push(row(`store append, ${size} writer${size > 1 ? 's' : ''}`, rates.ours, 'events/s', rates.raw));
  }
  await Promise.all(clients.map((client) => client.end()));
  await admin.query('drop table public.bench_raw; drop sequence public.bench_position');
  await admin.end();
  await store.close();
  return rows;
}
