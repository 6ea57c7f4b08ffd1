import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { Value } from 'typebox/value';
import { instant, isCivilDate } from '#app/kernel';

const WRITTEN =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** The instant as facts hold it, RFC 3339 UTC with milliseconds, or null: the text names none that exists. */
export function instantOf(text: string): string | null {
  const day = WRITTEN.exec(text)?.[1];
  if (day === undefined || !isCivilDate(day)) return null;
  const utc = new Date(text).toISOString();
  return Value.Check(instant, utc) ? utc : null;
}

/** RFC 3339 with seconds and an offset, of a day that exists. `instantOf` says it in UTC. */
export const IsInstant = (): PropertyDecorator =>
  applyDecorators(
    ValidateBy({
      name: 'isInstant',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && instantOf(value) !== null,
        defaultMessage: () => 'must be an instant: RFC 3339 with seconds and an offset',
      },
    }),
    ApiProperty({ format: 'date-time' }),
  );
