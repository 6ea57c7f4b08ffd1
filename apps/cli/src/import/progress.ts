import { Presets, SingleBar } from 'cli-progress';

/** Shows how far a long run is: a bar on a terminal, otherwise a line every five seconds; always on standard error. */
export interface Progress {
  update(done: number): void;
  stop(): void;
}

const INTERVAL_MS = 5_000;

/** @param total number of units, known beforehand @param unit plural noun, such as "rows" */
export function startProgress(total: number, unit: string): Progress {
  const started = performance.now();
  if (process.stderr.isTTY && !process.env['NO_COLOR']) {
    const format = `[{bar}] {value}/{total} ${unit}  {eta_formatted} left`;
    const bar = new SingleBar({ format, stream: process.stderr, hideCursor: true }, Presets.legacy);
    bar.start(total, 0);
    return { update: (done) => bar.update(done), stop: () => bar.stop() };
  }
  let said = started;
  return {
    update(done) {
      const now = performance.now();
      if (now - said < INTERVAL_MS) return;
      said = now;
      const rate = done / ((now - started) / 1000);
      const left = rate > 0 ? Math.ceil((total - done) / rate) : 0;
      process.stderr.write(`${done}/${total} ${unit}  ${Math.round(rate)}/s  ${left} s left\n`);
    },
    stop: () => undefined,
  };
}
