import { IsIn, IsOptional } from 'class-validator';
import { FeedQuery } from '../reading/feed-query.dto.js';

/** Filters of the feeds for feed readers, which speak one language at a time. */
export class FeedReaderQuery extends FeedQuery {
  /** Language of titles and texts; default Indonesian. */
  @IsOptional()
  @IsIn(['id', 'en'])
  lang?: 'id' | 'en';
}
