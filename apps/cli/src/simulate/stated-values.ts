import { InvalidArgumentError } from 'commander';

/** A whole number as stated. @throws InvalidArgumentError */
export const whole = (value: string): number => {
  const number = Number(value);
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Use a whole number such as 200.');
  return number;
};

/** Slug of an invented agency as stated. @throws InvalidArgumentError */
export const inventedAgency = (value: string): string => {
  if (!/^kota-contoh-[a-z0-9]{1,20}$/.test(value))
    throw new InvalidArgumentError('Only invented agencies are simulated: use a slug such as kota-contoh-s.');
  return value;
};
