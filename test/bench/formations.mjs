import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** Writes `rows` formations made from the example rows, each with an id of its own. */
export function writeFormations(example, target, rows) {
  const lines = readFileSync(example, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const made = Array.from({ length: rows }, (_, i) => ({
    ...lines[i % lines.length],
    formasi_id: randomUUID(),
  }));
  writeFileSync(target, `${made.map((line) => JSON.stringify(line)).join('\n')}\n`);
}
