import { buildMessage, ValidateBy, type ValidationOptions } from 'class-validator';
import { isBlank } from '#app/kernel';

/**
 * Characters of a text as the log's schemas (JSON Schema) count them: code points. The validator's own rules of the same
 * names count variation selectors with the character before, so that they let pass what the log then refuses.
 */
const charactersOf = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

const bounded = (
  name: string,
  [minimum, maximum]: readonly [number, number],
  limits: readonly number[],
  options?: ValidationOptions,
): PropertyDecorator =>
  ValidateBy(
    {
      name,
      constraints: [...limits],
      validator: {
        validate: (value: unknown) => {
          if (typeof value !== 'string') return false;
          const characters = charactersOf(value);
          return characters >= minimum && characters <= maximum && !(minimum > 0 && isBlank(value));
        },
        defaultMessage: buildMessage(
          (each) => `${each}$property must have a length of ${limits.join(' to ')}`,
          options,
        ),
      },
    },
    options,
  );

/** A text of at least and at most so many characters; where one is needed, one that can be seen. Named as the validator's own rule, whose place it takes. */
export const Length = (minimum: number, maximum: number, options?: ValidationOptions): PropertyDecorator =>
  bounded('isLength', [minimum, maximum], [minimum, maximum], options);

/** A text of at most so many characters. */
export const MaxLength = (maximum: number, options?: ValidationOptions): PropertyDecorator =>
  bounded('maxLength', [0, maximum], [maximum], options);
