// Appends or reads so many events and prints a JSON list of this process's memory (MiB), one number for each hundredth.
import { PostgresEventStore } from '#app/event-store';
import { newEvents, newStream } from './events.mjs';

const [job, url, number] = process.argv.slice(2);
const events = Number(number);
const WRITERS = 32;
/** Events an append: few, as a service's are. */
const FEW = 5;

const samples = [];
let done = 0;
const note = (count) => {
  done += count;
  if (done >= (samples.length * events) / 100) samples.push(process.memoryUsage.rss() / 1024 ** 2);
};

const jobs = {
  async append(store) {
    await Promise.all(
      Array.from({ length: WRITERS }, async () => {
        const stream = newStream();
        for (let revision = 'no_stream'; done < events; note(FEW))
          ({ revision } = await store.append(stream, revision, newEvents(FEW)));
      }),
    );
  },
  async read(store) {
    for await (const _ of store.readAll({ limit: events })) note(1);
    if (done < events) throw new Error(`The log holds ${done} events.`);
  },
};

const store = await PostgresEventStore.open(url);
await jobs[job](store);
await store.close();
console.log(JSON.stringify(samples));
