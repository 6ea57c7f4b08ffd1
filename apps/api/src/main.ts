import { openDatabase } from '#app/embedded-postgres';
import { httpOptions, listen, orClose, run } from '#app/process';
import { createHttpApp } from '#app/web';
import { ApiModule } from './api.module.js';
import { openHouse } from './house.js';

await run(async (config, log) => {
  const database = await openDatabase({ dataDir: config.dataDir, databaseUrl: config.databaseUrl, log });
  const house = await orClose(database, openHouse(config, database.url));
  const app = await createHttpApp(ApiModule.of(house), await httpOptions(config));
  log(`The API serves at ${await listen(app, config)}`);
  return async () => {
    await app.close();
    await house.close();
    await database.close();
  };
});
