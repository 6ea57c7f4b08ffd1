import { readFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import pg from 'pg';
import { from } from 'pg-copy-streams';

/** Seconds that COPY needs for the same rows, committed: the floor of any import. */
export async function copySeconds(url, file) {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const client = new pg.Client(url);
  await client.connect();
  await client.query('drop table if exists public.bench_copy; create table public.bench_copy (row json)');
  const started = performance.now();
  const escaped = lines.map((line) => `${line.replaceAll('\\', '\\\\').replaceAll('\t', '\\t')}\n`);
  await pipeline(Readable.from(escaped), client.query(from('copy public.bench_copy (row) from stdin')));
  const seconds = (performance.now() - started) / 1000;
  await client.query('drop table public.bench_copy');
  await client.end();
  return { seconds, rows: lines.length };
}
