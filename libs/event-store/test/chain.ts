import { createHash } from 'node:crypto';
import { withClient } from './client.js';

const PAGE = 5_000;
const sha256 = (...parts: (string | Buffer)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const int8 = (value: string): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(value));
  return bytes;
};

/**
 * The chain made anew from the stored rows as `event-store.md` 5.1 writes it down, sharing nothing with the store.
 * @returns where it and the stored one part, and where the head is not the end; none: it is sound
 */
export const chainDamage = (url: string): Promise<string[]> =>
  withClient(url, async (client) => {
    let chain: Buffer = Buffer.alloc(32);
    let last = '0';
    for (;;) {
      const { rows } = await client.query(
        `select position, stream, revision, event_id, type, schema_version, (extract(epoch from recorded_at) * 1000)::bigint as ms,
           data::text, metadata::text, chain from jejak_log.event where position > $1 order by position limit ${PAGE}`,
        [last],
      );
      for (const row of rows) {
        const hashes = [row.data, row.metadata].map((text) => sha256(text).toString('hex'));
        const lines = [row.stream, row.event_id, row.type, row.schema_version, ...hashes];
        const content = sha256(lines.map((line) => `${line}\n`).join(''));
        chain = sha256(chain, int8(row.position), int8(row.revision), int8(row.ms), content);
        if (!chain.equals(row.chain)) return [`the chain breaks at position ${row.position}`];
        last = row.position;
      }
      if (rows.length < PAGE) break;
    }
    const head = (await client.query('select position, chain from jejak_log.head')).rows[0];
    return head.position === last && chain.equals(head.chain) ? [] : [`the head is not the end, ${last}`];
  });
