import { openDatabase } from '#app/embedded-postgres';
import { httpOptions, listen, orClose, run } from '#app/process';
import { ReadModels } from '#app/read-model';
import { createHttpApp } from '#app/web';
import { appraisalSummaryProjection } from '#views/appraisal-summary';
import { publicUnitProjection } from '#views/public-unit';
import { recruitmentRoundProjection } from '#views/recruitment-round';
import { timelineProjection } from '#views/timeline';
import { FeedModule } from './feed.module.js';

await run(async (config, log) => {
  const database = await openDatabase({ dataDir: config.dataDir, databaseUrl: config.databaseUrl, log });
  // Reading needs the tables alone: what fills them is the projector's.
  const readModels = await orClose(
    database,
    ReadModels.open(database.url, [
      timelineProjection({ publications: {}, events: [] }),
      recruitmentRoundProjection({ rulesets: [], calendars: [] }),
      appraisalSummaryProjection,
      publicUnitProjection,
    ]),
  );
  const app = await createHttpApp(FeedModule.of(config, readModels), {
    ...(await httpOptions(config)),
    docs: false,
  });
  log(`The public side serves at ${await listen(app, config)}`);
  return async () => {
    await app.close();
    await readModels.close();
    await database.close();
  };
});
