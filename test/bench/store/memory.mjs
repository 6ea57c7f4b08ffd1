import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { median, row } from '../measure.mjs';

/**
 * Memory (RSS) of a process that does nothing but append, and of one that does nothing but read, at the end beside what it
 * was after the first fifth: by then the code is compiled and the heap has its size.
 */
export async function memoryRows({ url, events, say }) {
  const rows = [];
  for (const [job, name] of Object.entries({ append: 'appended', read: 'read' })) {
    say(`store: memory, ${events} events ${name} …`);
    const program = join(import.meta.dirname, 'memory-child.mjs');
    const { stdout } = await promisify(execFile)(process.execPath, [program, job, url, String(events)]);
    const samples = JSON.parse(stdout);
    const tenth = (n) => median(samples.slice((samples.length * n) / 10, (samples.length * (n + 1)) / 10));
    rows.push(row(`RSS after ${events} events ${name}, beside a fifth of them`, tenth(9), 'MiB', tenth(2)));
  }
  return rows;
}
