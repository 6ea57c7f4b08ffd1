import { IsOptional, IsString } from 'class-validator';
import { MaxLength } from '#app/web';

/** Where to go on, for clients that cannot set the header. */
export class FollowQuery {
  /** `first` for everything from the beginning, or the id of the last event received. */
  @IsOptional()
  @IsString()
  @MaxLength(512)
  lastEventId?: string;
}
