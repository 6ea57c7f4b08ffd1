import { Module, type DynamicModule } from '@nestjs/common';
import { openDatabase } from '#app/embedded-postgres';
import { httpOptions, listen, logLineOf, orClose, run } from '#app/process';
import { createHttpApp, READINESS_CHECKS } from '#app/web';
import { openHouse, type House } from '../../api/src/house.js';
import { chainCheck, logCheck, projectionsCheck } from '../../api/src/readiness.js';
import { startProjector } from './start-projector.js';

/** Health, readiness and metrics of the projector; it serves nothing else. */
@Module({})
class ProjectorModule {
  static of(house: House): DynamicModule {
    const checks = [
      logCheck(house.store),
      ...(house.chain ? [chainCheck(house.chain)] : []),
      projectionsCheck(house.store, house.readModels),
    ];
    return {
      module: ProjectorModule,
      global: true,
      providers: [{ provide: READINESS_CHECKS, useValue: checks }],
    };
  }
}

await run(async (config, log) => {
  const database = await openDatabase({ dataDir: config.dataDir, databaseUrl: config.databaseUrl, log });
  const house = await orClose(database, openHouse(config, database.url, undefined, 'none'));
  const app = await createHttpApp(ProjectorModule.of(house), { ...(await httpOptions(config)), docs: false });
  const runner = await startProjector(house, logLineOf(app));
  log(`The projector reports at ${await listen(app, config)}/ready`);
  return async () => {
    await app.close();
    await runner.stop();
    await house.close();
    await database.close();
  };
});
