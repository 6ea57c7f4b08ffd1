import type pg from 'pg';

/** Roles of the database; no one can log in as them, connections take them on. */
export type StoreRole = 'jejak_writer' | 'jejak_projector' | 'jejak_reader';
const ROLES: readonly StoreRole[] = ['jejak_writer', 'jejak_projector', 'jejak_reader'];

/**
 * Makes the roles, which belong to the whole server, where the migrating role may. Roles are made outside the migrations'
 * transaction: two databases of one server may be migrated at once.
 * @returns the roles that could not be made
 */
export async function createRoles(client: pg.Client): Promise<StoreRole[]> {
  const missing: StoreRole[] = [];
  for (const role of ROLES) {
    const { rows } = await client.query(
      'select pg_has_role(oid, $2) as member from pg_roles where rolname = $1',
      [role, 'member'],
    );
    if (rows[0]?.member) continue;
    try {
      if (rows.length === 0) await client.query(`create role ${role} nologin`);
      await client.query(`grant ${role} to current_user`);
    } catch (error) {
      // 42710, 23505, XX000 (tuple concurrently updated): another database of this server made it at the same moment.
      if (!['42710', '23505', 'XX000'].includes((error as { code?: string }).code ?? '')) missing.push(role);
    }
  }
  return missing;
}

/** The start-up option that takes on a role; nothing where the role does not exist or may not be taken. */
export async function roleOption(client: pg.Client | pg.Pool, role: StoreRole): Promise<string> {
  const { rows } = await client.query(
    `select from pg_roles where rolname = $1 and pg_has_role(oid, 'member')`,
    [role],
  );
  return rows.length > 0 ? `-c role=${role}` : '';
}
