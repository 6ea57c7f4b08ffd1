import type { ChainWatch, EventStore, OperatedEventStore } from '#app/event-store';
import type { ReadModels } from '#app/read-model';
import { metrics, type ReadinessCheck } from '#app/web';

/** A projection further behind than this is said to be late. */
const LATE_SECONDS = 30;

/** The log answers, its writer writes, and which position it has reached. */
export const logCheck = (store: Pick<OperatedEventStore, 'head' | 'writerState'>): ReadinessCheck => ({
  name: 'log',
  async check() {
    const { halted, unknownOutcomes, deadlocks } = store.writerState();
    const { position } = await store.head();
    return {
      state: halted ? 'down' : 'ok',
      ...(halted
        ? {
            detail: 'The writer of the log has stopped; nothing is recorded any more. See docs/operating.md.',
          }
        : {}),
      position: null,
      head: position,
      unknownOutcomes,
      deadlocks,
    };
  },
});

/**
 * Whoever was erased has no key any more, and becomes known here at once. A key that cannot be destroyed is not used; it
 * still has to go.
 */
export const keysCheck = (house: {
  readonly keyDestruction: { readonly pending: number } | null;
  readonly erasures: { readonly stalled: boolean };
}): ReadinessCheck => ({
  name: 'keys',
  check() {
    const pending = house.keyDestruction?.pending ?? 0;
    const details = [
      ...(pending > 0
        ? [`${pending} keys of erased persons could not be destroyed yet; tried again every minute.`]
        : []),
      ...(house.erasures.stalled
        ? ['New erasures are not heard from the log; what is shown is looked up in it meanwhile.']
        : []),
    ];
    return Promise.resolve(
      details.length === 0
        ? { state: 'ok' }
        : { state: 'degraded', detail: `${details.join(' ')} See docs/keys.md.` },
    );
  },
});

/** What others publish of rules and calendars is heard here. */
export const rulesCheck = (rules: { readonly stalled: boolean }): ReadinessCheck => ({
  name: 'rules',
  check: () =>
    Promise.resolve(
      rules.stalled
        ? {
            state: 'degraded',
            detail:
              'New rules are not heard from the log: decisions may be judged by older ones. See docs/operating.md.',
          }
        : { state: 'ok' },
    ),
});

/** The chain of the log fits, as far as the watch has looked. */
export const chainCheck = (chain: Pick<ChainWatch, 'found'>): ReadinessCheck => ({
  name: 'chain',
  check() {
    const { fault, overdue, ...seen } = chain.found();
    if (fault) {
      const detail = `The event at position ${fault.position} is not what was recorded (${fault.reason}); nothing is recorded any more. Run jejak verify --chain; see docs/operating.md.`;
      return Promise.resolve({ state: 'down', detail, ...seen, fault });
    }
    const [repeated] = seen.repeatedIds;
    const troubles = [
      ...(overdue ? ['The chain of the log could not be checked for a while; the output says why.'] : []),
      ...(repeated === undefined
        ? []
        : [
            `The event at position ${repeated} has the id of an earlier event of its stream: a bug of what recorded it.`,
          ]),
    ];
    return Promise.resolve(
      troubles.length === 0
        ? { state: 'ok', ...seen }
        : { state: 'degraded', detail: troubles.join(' '), ...seen },
    );
  },
});

/** Has the gauges of log and projections looked at before each reading of the metrics. @returns a function that ends it */
export function gaugeHouse(
  store: OperatedEventStore,
  readModels: ReadModels,
  chain: ChainWatch | null,
): () => void {
  const since = Date.now();
  const projections = projectionsCheck(store, readModels);
  return metrics.lookBefore(async () => {
    const { halted, unknownOutcomes, deadlocks } = store.writerState();
    metrics.writerHalted.set(halted ? 1 : 0);
    metrics.appendsInDoubt.set(unknownOutcomes);
    metrics.deadlocks.set(deadlocks);
    if (chain) gaugeChain(chain, since);
    await projections.check();
  });
}

function gaugeChain(chain: ChainWatch, since: number): void {
  const { fault, checkedAt } = chain.found();
  metrics.chainFault.set(fault ? 1 : 0);
  metrics.chainCheckAge.set((Date.now() - (checkedAt ? Date.parse(checkedAt) : since)) / 1000);
}

/** Each projection is caught up; a halted one is named with its position. Missing freshness degrades, it never closes the door. */
export const projectionsCheck = (store: EventStore, readModels: ReadModels): ReadinessCheck => ({
  name: 'projections',
  async check() {
    const [{ position: head }, states] = await Promise.all([store.head(), readModels.health()]);
    const projections = states.map((state) => {
      const behind = (state.position ?? '') < (head ?? '');
      const since = state.completeUntil ?? state.recordedAt;
      const lagSeconds = behind && since ? Math.max(0, (Date.now() - Date.parse(since)) / 1000) : 0;
      metrics.projectionLagSeconds.set({ projection: state.name }, lagSeconds);
      metrics.projectionHalted.set({ projection: state.name }, state.status === 'halted' ? 1 : 0);
      const { name, version, status, position, haltedPosition } = state;
      return { name, version, status, position, haltedPosition, lagSeconds };
    });
    const halted = projections.filter(({ status }) => status === 'halted').map(({ name }) => name);
    const lagSeconds = Math.max(0, ...projections.map((p) => p.lagSeconds));
    const positions = projections.map(({ position }) => position ?? '').sort();
    return {
      state: halted.length > 0 || lagSeconds > LATE_SECONDS ? 'degraded' : 'ok',
      ...(halted.length > 0
        ? { detail: `Halted: ${halted.join(', ')}. The rest goes on; see docs/operating.md.` }
        : {}),
      position: positions[0] || null,
      lagSeconds,
      projections,
    };
  },
});
