import pg from 'pg';

type Answered = (error: Error | null, result: unknown) => void;
type Ask = (this: pg.Client, asked: unknown, values: unknown, answered: Answered | undefined) => unknown;

/**
 * A client of PostgreSQL whose questions and answers are garbage once they are used. Asked for a promise, the driver keeps what
 * settles it as a function on the question itself; V8 makes such a function among the objects that live long, and it holds values,
 * rows and all until those are swept, so that each answer costs a part of a pause. A callback that is handed over has no such cost.
 * A `query_timeout` would bring it back: who needs a deadline keeps it outside.
 */
export class LeanClient extends pg.Client {}

const ask = pg.Client.prototype.query as unknown as Ask;
const leanly: Ask = function (asked, values, answered) {
  const isSubmitted = typeof (asked as { submit?: unknown } | null)?.submit === 'function';
  if (isSubmitted || answered !== undefined || typeof values === 'function')
    return ask.call(this, asked, values, answered);
  return new Promise((resolve, reject) => {
    ask.call(this, asked, values, (error, result) => {
      if (error === null || error === undefined) return resolve(result);
      // it leads to the socket; who asked is of more use
      Error.captureStackTrace(error);
      reject(error);
    });
  });
};
LeanClient.prototype.query = leanly as unknown as typeof pg.Client.prototype.query;
