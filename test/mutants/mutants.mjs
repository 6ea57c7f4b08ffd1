// Breaks of the code, each of which a named test must notice. `from` is a short piece of the code, matched whatever its
// white space, in every file `in` names (a folder means all its sources); it must be found. `test` is the spec and how
// the title of its test begins.
const log = 'libs/event-store/src/postgres/migrations';
const postgres = 'libs/event-store/src/postgres';
const eventStoreDb = 'libs/event-store/src/eventstoredb';
const order = 'libs/event-store/test/order.spec.ts';
const faults = 'libs/event-store/test/faults.spec.ts';
const contract = 'libs/event-store/test/postgres-contract.spec.ts';
const memory = 'libs/event-store/test/memory-event-store.spec.ts';
const projections = 'libs/read-model/src/projection-runner.spec.ts';
const readModel = 'libs/read-model/src';

const LOCK = 'from jejak_log.head h where h.id = 1 for update;';
const UNLOCKED = 'from jejak_log.head h where h.id = 1;';

export const mutants = [
  {
    name: 'M1, canary: the head row is read without a lock',
    edits: [{ in: log, from: LOCK, to: UNLOCKED }],
    test: [order, 'O1, O2, T11'],
  },
  {
    name: 'M2, canary: positions from a sequence',
    edits: [
      {
        in: log,
        from: 'create function jejak_log.append(',
        to: `create sequence jejak_log.place;
grant usage on sequence jejak_log.place to public;
create function jejak_log.append(`,
      },
      { in: log, from: LOCK, to: UNLOCKED },
      { in: log, from: 'place := place + 1;', to: `place := nextval('jejak_log.place');` },
      { in: log, from: 'set position = place,', to: 'set position = greatest(position, place),' },
    ],
    test: [order, 'O1, O2, T11'],
  },
  {
    name: 'canary: lock and read in one statement',
    edits: [
      {
        in: log,
        from: 'select h.position, h.chain, h.recorded_at into strict start, link, now_at from',
        to: `select h.position, h.chain, h.recorded_at, array(
    select coalesce((select x.revision from jejak_log.event x where x.stream = n.name order by x.revision desc limit 1), -1)
    from unnest(names) as n(name)) into strict start, link, now_at, stored from`,
      },
      {
        in: log,
        from: `stored := array(
          select coalesce((select x.revision from jejak_log.event x where x.stream = n.name order by x.revision desc limit 1), -1)
          from unnest(names) as n(name));`,
        to: '',
      },
    ],
    test: [order, 'E16'],
  },
  {
    name: 'canary: verdict before the commit (at the row, not at the end of the call)',
    edits: [
      {
        in: postgres,
        from: 'await client.query<{ verdicts: string }>({ ...APPEND_CALL, values });',
        to: `await new Promise<{ rows: { verdicts: string }[] }>((resolve, reject) => {
        const query = new pg.Query({ ...APPEND_CALL, values } as never) as never as import('node:events').EventEmitter;
        query.on('row', (row: { verdicts: string }) => resolve({ rows: [row] }));
        query.on('error', reject);
        client.query(query as never);
      });`,
      },
    ],
    test: [faults, 'E18'],
  },
  {
    name: 'a call overtakes the one ahead, which failed',
    edits: [{ in: log, from: 'if follows is not null and', to: 'if false and' }],
    test: ['libs/event-store/test/failure-cases.spec.ts', 'with 40001 is not overtaken'],
  },
  {
    name: 'a batch is made again without waiting for the one ahead',
    edits: [{ in: postgres, from: 'await ahead;', to: '' }],
    test: ['libs/event-store/test/failure-cases.spec.ts', 'with 57P01 is not overtaken'],
  },
  {
    name: 'M3: reply before the commit is on the disk',
    edits: [
      { in: postgres, from: `'lock_timeout=2000',`, to: `'lock_timeout=2000', 'synchronous_commit=off',` },
    ],
    test: [contract, 'F1, T1'],
  },
  {
    name: 'canary: ids ignored when a repeat is recognised (PostgreSQL)',
    edits: [{ in: log, from: 'and x.event_id = ids[first + (x.revision - e)::int - 1]', to: '' }],
    test: [contract, 'E8'],
  },
  {
    name: 'canary: ids ignored when a repeat is recognised (memory)',
    edits: [{ in: 'libs/event-store/src/memory', from: '?.id === event.id', to: ' !== undefined' }],
    test: [memory, 'E8'],
  },
  {
    name: 'EventStoreDB: a repeat is taken for a first copy',
    edits: [{ in: eventStoreDb, from: 'repeated: mark.append !== own', to: 'repeated: false' }],
    test: ['libs/event-store/test/eventstoredb-contract.spec.ts', 'E5'],
  },
  {
    name: 'EventStoreDB: a follower resumes where it last told of, not where it is',
    edits: [
      {
        in: eventStoreDb,
        from: `const from = course.cursor === undefined ? 'start' : placeOf(course.cursor);`,
        to: `const from = course.told === undefined ? 'start' : placeOf(course.told);`,
      },
    ],
    test: ['libs/event-store/test/eventstoredb-follow.spec.ts', 'resumes behind what it passed over'],
  },
  {
    name: 'M4, canary: checkpoint before the rows, in a transaction of its own',
    edits: [
      {
        in: readModel,
        from: 'if (!(await lease.advance(manager, step))) return memory.clear();',
        to: '',
      },
      {
        in: readModel,
        from: 'await lease.pass(source.manager, step);\n    await source\n',
        to: 'await lease.pass(source.manager, step);\n    if (!(await lease.advance(source.manager, step))) return memory.clear();\n    await source\n',
      },
    ],
    test: ['libs/read-model/src/cut-projector.spec.ts', 'P3, T13 between'],
  },
  {
    name: 'a worker goes on from wherever the checkpoint stands',
    edits: [
      { in: readModel, from: 'and position is not distinct from $8', to: 'and ($8::text is null or true)' },
    ],
    test: [projections, 'leaves no gap'],
  },
  {
    name: 'M5, canary: a poison event is skipped',
    edits: [{ in: readModel, from: 'return this.halt(fact.position, error);', to: 'continue;' }],
    test: [projections, 'P1, T12'],
  },
  {
    name: 'M6: the command id knows no principal',
    edits: [
      {
        in: 'libs/web/src',
        from: 'commandIdOf(principal.issuer, principal.subject,',
        to: `commandIdOf('', '',`,
      },
    ],
    test: ['test/journeys/commands.e2e-spec.ts', 'of somebody else'],
  },
  {
    name: 'M8: repeats known to a cache of answers only (service killed)',
    edits: [
      {
        in: 'libs/event-store/src',
        from: 'const own = facts.filter((fact) => fact.commandId === context.commandId);',
        to: 'const own = facts.filter(() => false);',
      },
    ],
    test: ['test/process/kill-moments.spec.ts', 'F8, T2 after'],
  },
  {
    name: 'M8: repeats known to a cache of answers only (answer lost)',
    edits: [
      {
        in: 'libs/event-store/src',
        from: 'const own = facts.filter((fact) => fact.commandId === context.commandId);',
        to: 'const own = facts.filter(() => false);',
      },
    ],
    test: ['test/process/lost-answers.spec.ts', 'T4 says'],
  },
];
