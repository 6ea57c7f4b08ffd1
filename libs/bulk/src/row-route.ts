import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '#app/web';
import { asNdjson } from './as-ndjson.js';

/** What a route says of the rows it takes. */
export interface RowRouteWords {
  /** What one row does. */
  readonly summary: string;
  /** CSV that works when pasted. */
  readonly example: string;
  /** Public id that the answer to a row names. */
  readonly names: string;
}

/** A route that takes rows of a file from an officer and answers each. */
export const RowRoute = (path: string, { summary, example, names }: RowRouteWords): MethodDecorator =>
  applyDecorators(
    Post(path),
    Allow('officer'),
    HttpCode(200),
    ApiOperation({
      summary: `${summary}, one a row, at most 10,000 rows and 16 MiB`,
      description:
        'CSV with a header line (comma, semicolon or tab) or one flat JSON object a line, with the columns of the example. Repeatable without a key: the same row again is answered "already", whoever sends it. Answers one JSON object a row.',
    }),
    ApiConsumes('text/csv', 'application/x-ndjson'),
    ApiBody({
      schema: { type: 'string', format: 'binary' },
      examples: {
        csv: { summary: 'text/csv', value: example },
        ndjson: { summary: 'application/x-ndjson', value: asNdjson(example) },
      },
    }),
    ApiOkResponse({
      description: `One object a line: \`{ line, status: recorded | already | refused, code?, pointer?, detail?, ${names}? }\`.`,
      content: { 'application/x-ndjson': { schema: { type: 'string', format: 'binary' } } },
    }),
  );
