import { type DynamicModule, Module } from '@nestjs/common';
import type { ReadinessCheck } from '#app/web';
import { AppraisalSummaryModule } from '#views/appraisal-summary';
import { PublicUnitModule } from '#views/public-unit';
import { RecruitmentRoundModule } from '#views/recruitment-round';
import { TimelineModule } from '#views/timeline';
import { ApiModule } from '../../api/src/api.module.js';
import type { House } from '../../api/src/house.js';
import { noticeOf } from '../../feed/src/notice.js';

/** Commands, queries and the public side in one process. */
@Module({})
export class StandaloneModule {
  static of(house: House, ...checks: readonly ReadinessCheck[]): DynamicModule {
    const settings = { publicUrl: house.config.publicUrl, notice: noticeOf(house.config) };
    const publicSide = [
      TimelineModule.with(settings),
      RecruitmentRoundModule.with(settings),
      AppraisalSummaryModule.with(settings),
      PublicUnitModule.with(settings),
    ];
    return { module: StandaloneModule, imports: [ApiModule.of(house, ...checks), ...publicSide] };
  }
}
