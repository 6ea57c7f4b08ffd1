import { log } from './0001-log.js';
import { append } from './0002-append.js';
import { read } from './0003-read.js';
import { roles } from './0004-roles.js';
import { logEnd } from './0005-log-end.js';
import { copy } from './0006-copy.js';
import { chainFault } from './0007-chain-fault.js';
import { appendInTurn } from './0008-append-in-turn.js';

/** All migrations in order; their number is their place. One that was applied anywhere is never edited. */
export const migrations = [
  { name: 'log', sql: log },
  { name: 'append', sql: append },
  { name: 'read', sql: read },
  { name: 'roles', sql: roles },
  { name: 'log-end', sql: logEnd },
  { name: 'copy', sql: copy },
  { name: 'chain-fault', sql: chainFault },
  { name: 'append-in-turn', sql: appendInTurn },
] as const;
