/** One row of the table: our value, the baseline measured in the same run, and ours ÷ baseline. */
export const row = (name, value, unit, baseline = null) => ({
  name,
  value: round(value),
  unit,
  baseline: baseline === null ? null : round(baseline),
  ratio: baseline ? Math.round((value / baseline) * 100) / 100 : null,
});

const round = (value) => (value >= 100 ? Math.round(value) : Math.round(value * 100) / 100);

/** The middle value. */
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const SLICES = 5;

/**
 * Measures several contenders in turn, slice by slice, so that a drift of the machine meets all alike.
 * @param contenders name → async function that works for about `seconds` and returns operations per second
 * @returns name → median over the slices; a first slice of each warms up and is not counted
 */
export async function interleave(contenders, seconds = 0.8, slices = SLICES) {
  const rates = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let slice = -1; slice < slices; slice++)
    for (const [name, run] of Object.entries(contenders)) {
      const rate = await run(seconds);
      if (slice >= 0) rates[name].push(rate);
    }
  return Object.fromEntries(Object.entries(rates).map(([name, values]) => [name, median(values)]));
}

/** Runs `count` workers for `seconds`; each repeats `step(worker, n)`. Returns completed steps per second. */
export async function workers(count, seconds, step) {
  const until = performance.now() + seconds * 1000;
  const started = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: count }, async (_, worker) => {
      for (let n = 0; performance.now() < until; n++) {
        await step(worker, n);
        done += 1;
      }
    }),
  );
  return done / ((performance.now() - started) / 1000);
}
