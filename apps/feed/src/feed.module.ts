import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from '#app/platform';
import { ReadModels } from '#app/read-model';
import { READINESS_CHECKS, SENTENCES, webSentences, type ReadinessCheck } from '#app/web';
import { AppraisalSummaryModule } from '#views/appraisal-summary';
import { HolderNames, PublicUnitModule, RemoteHolderNames } from '#views/public-unit';
import { RecruitmentRoundModule } from '#views/recruitment-round';
import { TimelineModule, timelineSentences } from '#views/timeline';
import { noticeOf } from './notice.js';

/**
 * The public side alone: pages and feeds over read models. It has no command to misuse and no key: names that may be published are asked of a
 * process that keeps keys.
 */
@Module({})
export class FeedModule {
  static of(config: Config, readModels: ReadModels): DynamicModule {
    const providers = [
      { provide: ReadModels, useValue: readModels },
      { provide: HolderNames, useValue: new RemoteHolderNames(config.namesUrl) },
      { provide: SENTENCES, useValue: { ...webSentences, ...timelineSentences } },
      {
        provide: READINESS_CHECKS,
        useValue: ['timeline', 'recruitment-round', 'appraisal-summary', 'public-unit'].map((name) =>
          servedCheck(name, readModels),
        ),
      },
    ];
    const settings = { publicUrl: config.publicUrl, notice: noticeOf(config) };
    return {
      module: FeedModule,
      global: true,
      imports: [
        TimelineModule.with(settings),
        RecruitmentRoundModule.with(settings),
        AppraisalSummaryModule.with(settings),
        PublicUnitModule.with(settings),
      ],
      providers,
      exports: providers.map(({ provide }) => provide),
    };
  }
}

const servedCheck = (name: string, readModels: ReadModels): ReadinessCheck => ({
  name,
  async check() {
    const { ledger } = await readModels.read(name, {}, () => Promise.resolve(null));
    return { state: ledger.status === 'halted' ? 'degraded' : 'ok', position: ledger.position };
  },
});
