import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import { dateInJakarta } from '#app/kernel';
import type { CommandContext } from '#app/platform';
import { AppraisalDesk, personAndYear } from '../appraisal-desk.js';
import { objectToRating } from '../objecting.js';
import type { FileRatingObjectionDto } from './file-rating-objection.dto.js';

/** File an objection to an annual rating. */
export class FileRatingObjection extends Command<Recording> {
  constructor(
    readonly key: string,
    readonly dto: FileRatingObjectionDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(FileRatingObjection)
export class FileRatingObjectionHandler implements ICommandHandler<FileRatingObjection> {
  constructor(private readonly desk: AppraisalDesk) {}

  async execute({ key, dto, context }: FileRatingObjection): Promise<Recording> {
    const { rulebook } = this.desk;
    const filedOn = dto.filedOn ?? dateInJakarta(context.occurredAt);
    const stated = { ...personAndYear(key), filedOn, grounds: dto.grounds };
    const loaded = await this.desk.load(key);
    return this.desk.record({
      ...{ key, context, loaded },
      decide: (state) => objectToRating(state, stated, rulebook),
    });
  }
}
