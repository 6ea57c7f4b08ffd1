import { Type, type TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import type { Fields } from '#app/kernel';

/** True when the public values fit their declaration and, with the sealed fields, name every field once. */
export type PartFits = (pub: object, sealed: object) => boolean;

/**
 * Checks the public part of a stored event. Which fields it holds was pinned when it was recorded, and may differ from
 * the declared marks; the partition of the declared marks is compiled first, others when they are met.
 */
export function partFits(fields: Fields): PartFits {
  const validators = new Map<string, Validator>();
  const validatorOf = (names: readonly string[]): Validator => {
    const properties: Record<string, TSchema> = {};
    for (const name of names) properties[name] = fields[name]!.schema;
    return Compile(Type.Object(properties, { additionalProperties: false }));
  };
  const all = Object.keys(fields);
  const [open, hidden] = [true, false].map((isPublic) =>
    all.filter((name) => (fields[name]!.visibility === 'P') === isPublic),
  ) as [string[], string[]];
  const declared = validatorOf(open);
  return (pub, sealed) => {
    const names = Object.keys(sealed);
    if (
      names.length === hidden.length &&
      names.every((name) => Object.hasOwn(sealed, name) && hidden.includes(name))
    )
      return declared.Check(pub);
    const known = names.filter((name) => all.includes(name));
    if (known.length < names.length) return false;
    const rest = all.filter((name) => !known.includes(name));
    const key = rest.join();
    let validator = validators.get(key);
    if (!validator) validators.set(key, (validator = validatorOf(rest)));
    return validator.Check(pub);
  };
}
