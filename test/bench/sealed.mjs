// What sealing costs, on this machine: `row`s of 10,000 values sealed, and opened by keys in memory and by keys in files.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileKeyStore, noErasures, Vault } from '#app/vault';
import { median, row } from './measure.mjs';

const VALUES = 10_000;
const FIELDS = 10;
const ROUNDS = 5;

async function seconds(work) {
  const since = performance.now();
  await work();
  return (performance.now() - since) / 1000;
}

/** Events of `persons` people, 10 sealed fields each, 10,000 values in all. */
async function sealedParts(vault, persons) {
  const values = Object.fromEntries(
    Array.from({ length: FIELDS }, (_, i) => [`field${i}`, `Pertimbangan contoh nomor ${i}`]),
  );
  const parts = [];
  for (let n = 0; n < VALUES / FIELDS; n++) {
    const event = { leafId: `leaf-${n}`, stream: 'promotion.rankPromotion-1', subject: `p-${n % persons}` };
    parts.push({ ...event, sealed: await vault.seal(event, values) });
  }
  return parts;
}

/** The rows of the table. */
export async function sealedRows() {
  const directory = mkdtempSync(join(tmpdir(), 'jejak-bench-keys-'));
  const store = () =>
    new FileKeyStore({ folder: join(directory, 'keys'), masterFile: join(directory, 'master.key') });
  try {
    const rows = [];
    for (const persons of [1, 1_000]) {
      const vault = new Vault(store(), noErasures);
      const first = await seconds(() => sealedParts(vault, persons));
      const parts = await sealedParts(vault, persons);
      const again = await seconds(() => sealedParts(vault, persons));
      const known = [];
      const read = [];
      for (let round = 0; round < ROUNDS; round++) {
        known.push(await seconds(() => vault.open(parts)));
        const fresh = new Vault(store(), noErasures);
        read.push(await seconds(() => fresh.open(parts)));
      }
      const of = `10,000 values of ${persons} ${persons === 1 ? 'person' : 'persons'}`;
      rows.push(
        row(`seal ${of}, keys made`, first, 's'),
        row(`seal ${of}, keys known`, again, 's'),
        row(`open ${of}, keys read from files`, median(read), 's'),
        row(`open ${of}, keys known`, median(known), 's'),
      );
    }
    return rows;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
