import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Max, Min, ValidateBy } from 'class-validator';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { code, opaqueId, sha256, slug } from '#app/kernel';

/**
 * A text that the facts' own schema accepts: what passes the edge is never refused by the log. With `each`, a list of such
 * texts.
 */
const isOf = (schema: TSchema): ((options?: { readonly each: true }) => PropertyDecorator) => {
  const { pattern = '', maxLength } = schema as { pattern?: string; maxLength?: number };
  const validator = Compile(schema);
  const described = { pattern, ...(maxLength !== undefined && { maxLength }) };
  return (options) =>
    applyDecorators(
      IsString(options),
      ValidateBy(
        {
          name: 'matches',
          constraints: [maxLength === undefined ? pattern : `${pattern}, ≤ ${maxLength}`],
          validator: {
            validate: (value: unknown) => validator.Check(value),
            defaultMessage: () => `must match ${pattern}`,
          },
        },
        options,
      ),
      ApiProperty(options ? { type: 'array', items: { type: 'string', ...described } } : described),
    );
};

/** An opaque id (`opaqueId` of the kernel): a person, a unit, a post, a decision, a batch. */
export const IsOpaqueId = isOf(opaqueId);
/** An agency's slug (`slug` of the kernel). */
export const IsAgencySlug = isOf(slug);
/** A stable code (`code` of the kernel). */
export const IsCode = isOf(code);
/** SHA-256 in lower-case hex (`sha256` of the kernel). */
export const IsSha256 = isOf(sha256);

/** A whole number within these limits; OpenAPI says `integer`. */
export const IsWhole = (minimum: number, maximum: number): PropertyDecorator =>
  applyDecorators(IsInt(), Min(minimum), Max(maximum), ApiProperty({ type: 'integer', minimum, maximum }));

/** A calendar year (`year` of the kernel). */
export const IsYear = (): PropertyDecorator => IsWhole(1945, 2200);
