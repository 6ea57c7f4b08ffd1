import { randomUUID } from 'node:crypto';
import { eventIdOf, randomId } from '#app/platform';

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

/** One event under a command of its own. */
export const newEvent = () => {
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

/** So many of them. */
export const newEvents = (count) => Array.from({ length: count }, newEvent);

const run = randomId().replaceAll('_', '-');
let streams = 0;

/** A stream nobody has written to, whatever log this is: nothing is ever deleted. */
export const newStream = () => `bench.writer-${run}.${streams++}`;
