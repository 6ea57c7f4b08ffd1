import pg from 'pg';
import { migrateLog } from '#app/event-store';

/** A fresh database beside the service's own, on the same server, with an empty log. Returns its address. */
export async function scratchDatabase(url, name) {
  const admin = new pg.Client(url);
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const scratch = url.replace(/\/[^/]*$/, `/${name}`);
  await migrateLog(scratch);
  return scratch;
}
