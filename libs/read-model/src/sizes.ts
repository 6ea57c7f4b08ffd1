import type { EntityManager } from 'typeorm';
import { schemaOf, type Named } from './names.js';

/** Bytes that the rows and indexes of each version take now, in the order asked; 0 for one that was never built. */
export async function sizesOf(manager: EntityManager, versions: readonly Named[]): Promise<number[]> {
  const rows = (await manager.query(
    `select coalesce(sum(pg_total_relation_size(c.oid)), 0)::float8 as bytes
     from unnest($1::text[]) with ordinality s(name, place)
       left join pg_namespace n on n.nspname = s.name left join pg_class c on c.relnamespace = n.oid and c.relkind = 'r'
     group by s.place order by s.place`,
    [versions.map(schemaOf)],
  )) as { bytes: number }[];
  return rows.map(({ bytes }) => bytes);
}
