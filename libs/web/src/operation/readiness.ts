/** How one part of the service is. `degraded`: works, with less; `down`: the service cannot do its work. */
export interface ReadinessResult {
  readonly state: 'ok' | 'degraded' | 'down';
  /** What is wrong and what to do, in a sentence. */
  readonly detail?: string;
  /** Ledger position this part has reached. */
  readonly position?: string | null;
  readonly lagSeconds?: number | null;
  /** Further figures, such as a rebuild's progress. */
  readonly [figure: string]: unknown;
}

/** A part of the service that must be well for it to be ready. */
export interface ReadinessCheck {
  readonly name: string;
  check(): Promise<ReadinessResult>;
}

/** Nest token of the checks, a list of `ReadinessCheck`. */
export const READINESS_CHECKS = Symbol('READINESS_CHECKS');

/** Nest token of a function that finds the checks, whichever module provides them. */
export const READINESS_SOURCE = Symbol('READINESS_SOURCE');

/** The answer of `/ready`. */
export interface Readiness {
  readonly status: ReadinessResult['state'];
  readonly checks: readonly (ReadinessResult & { readonly name: string })[];
  /** The lowest position a part has reached, or null. */
  readonly position: string | null;
  /** The greatest lag, or null. */
  readonly lagSeconds: number | null;
}

const CHECK_MS = 1_000;

/** Runs all checks at once, each for a second at most. */
export async function readinessOf(checks: readonly ReadinessCheck[]): Promise<Readiness> {
  const results = await Promise.all(
    checks.map(async (check) => ({ name: check.name, ...(await bounded(check)) })),
  );
  const worst = (['down', 'degraded'] as const).find((state) =>
    results.some((result) => result.state === state),
  );
  const positions = results
    .map((result) => result.position)
    .filter((position) => typeof position === 'string');
  const lags = results.map((result) => result.lagSeconds).filter((lag) => typeof lag === 'number');
  return {
    status: worst ?? 'ok',
    checks: results,
    position: positions.sort()[0] ?? null,
    lagSeconds: lags.length === 0 ? null : Math.max(...lags),
  };
}

async function bounded(check: ReadinessCheck): Promise<ReadinessResult> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<ReadinessResult>((resolve) => {
    timer = setTimeout(
      () => resolve({ state: 'down', detail: `No answer within ${CHECK_MS} ms.` }),
      CHECK_MS,
    );
  });
  try {
    return await Promise.race([check.check(), late]);
  } catch {
    // the message may name hosts and users; the log has it where it happened
    return { state: 'down', detail: 'The check failed.' };
  } finally {
    clearTimeout(timer);
  }
}
