import { Problem } from '#app/web';
import type { Moment } from '#app/platform';

/** A moment of several streams: a revision is a place in one alone. @throws Problem 400 pointing at `knownAt` */
export function momentOfSeveral(moment: Moment): Moment {
  if (moment.at === 'revision')
    throw new Problem('request.invalid', 400, {
      errors: [{ pointer: '#/knownAt', code: 'known-at.revision' }],
    });
  return moment;
}
