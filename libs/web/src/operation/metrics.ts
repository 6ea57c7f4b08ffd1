import { createServer, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const LOOK_MS = 1_000;

/** What the process measures of itself. Labels never carry persons. */
class Metrics {
  readonly registry = new Registry();

  /** Commands by outcome: `recorded`, `repeated`, or the code of the refusal. */
  readonly commands = this.counter('jejak_commands_total', 'Commands by outcome', ['code']);
  readonly idempotencyHits = this.counter(
    'jejak_idempotency_hits_total',
    'Commands answered with their first outcome',
    [],
  );
  readonly outcomeUnknown = this.counter(
    'jejak_outcome_unknown_total',
    'Commands whose outcome was unknown at the deadline',
    [],
  );
  readonly requests = this.histogram('jejak_http_request_seconds', 'Requests by route template', [
    'method',
    'route',
    'status',
  ]);
  /** Fed by the store's owner: seconds from append to acknowledgement. */
  readonly appendSeconds = this.histogram('jejak_append_seconds', 'Seconds an append took', []);
  /** 1 once the log was written around its head row: nothing is recorded any more. */
  readonly writerHalted = this.gauge('jejak_writer_halted', '1 once the writer of the log has stopped', []);
  /** Commits whose answer was lost, since the start; each append asks again and finds out. */
  readonly appendsInDoubt = this.gauge('jejak_append_in_doubt', 'Commits whose answer was lost', []);
  readonly deadlocks = this.gauge('jejak_append_deadlocks', 'Deadlocks of the writer: a bug', []);
  /** 1 once an event was found that is not what was recorded. */
  readonly chainFault = this.gauge('jejak_chain_fault', '1 once the chain of the log does not fit', []);
  /** Since a window of the chain was last read and fitted; rises while no look can be made. */
  readonly chainCheckAge = this.gauge(
    'jejak_chain_check_age_seconds',
    'Seconds since the last look at the chain',
    [],
  );
  /** Who follows the timeline by server-sent events. */
  readonly sseClients = this.gauge('jejak_sse_clients', 'Open streams of server-sent events', []);
  /** Fed by the projector. */
  readonly projectionLagSeconds = this.gauge(
    'jejak_projection_lag_seconds',
    'Seconds a projection is behind the ledger',
    ['projection'],
  );
  /** 1 while halted. Fed by the projector. */
  readonly projectionHalted = this.gauge('jejak_projection_halted', '1 while a projection is halted', [
    'projection',
  ]);

  private collecting = false;
  private readonly gauging = new Set<() => Promise<unknown>>();

  /** Has gauges looked at anew before each reading. @returns a function that ends it */
  lookBefore(look: () => Promise<unknown>): () => void {
    this.gauging.add(look);
    return () => void this.gauging.delete(look);
  }

  /** The text Prometheus reads. Process metrics are gathered from the first call on. */
  async text(): Promise<string> {
    if (!this.collecting) collectDefaultMetrics({ register: this.registry });
    this.collecting = true;
    // A gauge that cannot be looked at keeps its value, and does not hide the others.
    await Promise.race([Promise.allSettled([...this.gauging].map((look) => look())), sleep(LOOK_MS)]);
    return this.registry.metrics();
  }

  private counter<const L extends string>(name: string, help: string, labelNames: readonly L[]): Counter<L> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  private gauge<const L extends string>(name: string, help: string, labelNames: readonly L[]): Gauge<L> {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }

  private histogram<const L extends string>(
    name: string,
    help: string,
    labelNames: readonly L[],
  ): Histogram<L> {
    return new Histogram({ name, help, labelNames, buckets: SECONDS, registers: [this.registry] });
  }
}

/** The metrics of this process. */
export const metrics = new Metrics();
export type { Metrics };

/** Serves the metrics on a port of their own, not meant for the public. Resolves when it listens. */
export async function serveMetrics(port: number, host: string): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'Content-Type': metrics.registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return server;
}
