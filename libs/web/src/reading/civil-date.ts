import { registerDecorator, type ValidationOptions } from 'class-validator';
import { isCivilDate } from '#app/kernel';

/** A day that exists, `YYYY-MM-DD`. */
export const IsCivilDate =
  (options?: ValidationOptions): PropertyDecorator =>
  (target, propertyName) =>
    registerDecorator({
      name: 'isCivilDate',
      target: target.constructor,
      propertyName: String(propertyName),
      ...(options ? { options } : {}),
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isCivilDate(value),
        defaultMessage: () => 'must be a day that exists',
      },
    });
