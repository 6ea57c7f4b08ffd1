import { openDatabase } from '#app/embedded-postgres';
import { httpOptions, listen, logLineOf, orClose, run } from '#app/process';
import { createHttpApp } from '#app/web';
import { openHouse } from '../../api/src/house.js';
import { startProjector } from '../../projector/src/start-projector.js';
import { loadSample } from './sample/load-sample.js';
import { StandaloneModule } from './standalone.module.js';
import { Starting } from './starting.js';
import { welcome } from './welcome.js';

await run(async (config, log) => {
  const database = await openDatabase({ dataDir: config.dataDir, databaseUrl: config.databaseUrl, log });
  const house = await orClose(database, openHouse(config, database.url));
  const starting = new Starting();
  const app = await createHttpApp(StandaloneModule.of(house, starting), await httpOptions(config));
  const runner = await startProjector(house, logLineOf(app));
  const stop = async (): Promise<void> => {
    await app.close();
    await runner.stop();
    await house.close();
    await database.close();
  };
  try {
    const address = await listen(app, config);
    if (config.sample && config.auth.mode === 'local') await loadSample(house, address, log);
    await starting.finish(house.store, house.readModels);
    for (const line of await welcome(config, address)) process.stdout.write(`${line}\n`);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
});
