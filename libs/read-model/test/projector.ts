import 'reflect-metadata';
import { PostgresEventStore } from '#app/event-store';
import { ProjectionRunner } from '../src/projection-runner.js';
import { codec, Folders } from '../src/read-model.fixture.js';

/** A projector to be killed: projects until it is, and says when it begins. */
const url = process.env['DATABASE_URL']!;
const store = await PostgresEventStore.open(url);
const runner = await ProjectionRunner.open({ url, store, codec, leaseMs: 200 }, [new Folders()]);
await runner.start();
process.stdout.write('projecting\n');
