import { readFileSync } from 'node:fs';

/** One row of the table: our value, the baseline measured in the same run, and ours ÷ baseline. */
export const row = (name, value, unit, baseline = null) => ({
  name,
  value: round(value),
  unit,
  baseline: baseline === null ? null : round(baseline),
  ratio: baseline ? Math.round((value / baseline) * 100) / 100 : null,
});

const round = (value) => (value >= 100 ? Math.round(value) : Math.round(value * 100) / 100);

/** A field of memory of a process, such as VmHWM, its highest RSS; undefined where it has ended. Linux tells it. */
export function mebibytesOf(pid, field) {
  try {
    const found = new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found ? Number(found[1]) / 1024 : undefined;
  } catch {
    return undefined;
  }
}

/** The value that the share `part` of them does not exceed. */
export const quantile = (values, part) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];

/** The middle value. */
export const median = (values) => quantile(values, 0.5);

/**
 * Measures several contenders in turn, slice by slice, so that a drift of the machine meets all alike.
 * @param contenders name → async function that works for about `seconds` and returns operations per second
 * @param warmUp seconds of a first slice of each, which is not counted
 * @returns name → median over the slices
 */
export async function interleave(contenders, { seconds = 0.8, slices = 5, warmUp = seconds } = {}) {
  const rates = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let slice = -1; slice < slices; slice++)
    for (const [name, run] of Object.entries(contenders)) {
      const rate = await run(slice < 0 ? warmUp : seconds);
      if (slice >= 0) rates[name].push(rate);
    }
  return Object.fromEntries(Object.entries(rates).map(([name, values]) => [name, median(values)]));
}

/**
 * Runs `count` workers for `seconds`; each repeats `step(worker, n, isOver)`, which may return how many operations it did.
 * @param took gets the milliseconds of each step
 * @returns operations per second
 */
export async function workers(count, seconds, step, took = []) {
  const started = performance.now();
  const until = started + seconds * 1000;
  const isOver = () => performance.now() >= until;
  let done = 0;
  await Promise.all(
    Array.from({ length: count }, async (_, worker) => {
      for (let n = 0, since = performance.now(); since < until; n++) {
        const count = (await step(worker, n, isOver)) ?? 1;
        done += count;
        const now = performance.now();
        took.push(now - since);
        since = now;
      }
    }),
  );
  return done / ((performance.now() - started) / 1000);
}
