import { OmitType } from '@nestjs/swagger';
import { EndDecisionDto } from '#app/decision-life-http';

/** The end of every decision of a batch, by one act. */
export class EndMoveBatchDto extends OmitType(EndDecisionDto, ['refDecisionId'] as const) {}
