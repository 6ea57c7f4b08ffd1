import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

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

  /** The text Prometheus reads. Process metrics are gathered from the first call on. */
  text(): Promise<string> {
    if (!this.collecting) collectDefaultMetrics({ register: this.registry });
    this.collecting = true;
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
