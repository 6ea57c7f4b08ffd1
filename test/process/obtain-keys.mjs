// Obtains the keys of many persons from a folder and says each when it is to be relied on: `<person> <key>`, a line each.
import { FileKeyStore } from '#app/vault';

const [folder, masterFile, count] = process.argv.slice(2);
const store = new FileKeyStore({ folder, masterFile });
process.stdin.once('data', async () => {
  for (let n = 0; n < Number(count); n++) {
    const key = await store.obtain(`person:p-${n}`);
    process.stdout.write(`p-${n} ${key.export().toString('hex')}\n`);
  }
  process.exit(0);
});
process.stdout.write('ready\n');
