import type { Fields } from './fields.js';

/** How a field of the next version comes out of fields of this one. */
export interface Made {
  /** Fields of this version; none: the value is the same for every event. */
  readonly from: readonly string[];
  /** Pure: their values, in that order, to the field's value. */
  readonly by: (...values: never[]) => unknown;
}

/** A form that a fact was stored in, and how it is read as the version after it. */
export interface FormerForm<F extends Fields = Fields> {
  readonly fields: F;
  /** Fields of the next version that are not taken over as they are. */
  readonly makes: Readonly<Record<string, Made>>;
}

/**
 * Declares the form of an earlier version for `defineEvent`. A field of the same name is taken over; one that is not in the
 * next version is left out; every other one is `made`. Field by field, so that what is sealed may stay sealed.
 */
export const former = <const F extends Fields>(
  fields: F,
  makes: Readonly<Record<string, Made>>,
): FormerForm<F> => ({ fields, makes });

/** A field made of others by a pure function; `made(() => null)`: what the version before could not know. */
export const made = (by: Made['by'], ...from: readonly string[]): Made => ({ from, by });

/** @throws Error when a field of the next form comes from nowhere, or is made of what is not there */
export function checkFormer(name: string, { fields, makes }: FormerForm, next: Fields): void {
  const nowhere = Object.keys(next).find(
    (field) => !Object.hasOwn(fields, field) && !Object.hasOwn(makes, field),
  );
  if (nowhere !== undefined) throw new Error(`${name} does not say what ${nowhere} of the next version is.`);
  for (const [field, { from }] of Object.entries(makes)) {
    if (!Object.hasOwn(next, field))
      throw new Error(`${name} makes ${field}, which the next version does not have.`);
    const missing = from.find((source) => !Object.hasOwn(fields, source));
    if (missing !== undefined)
      throw new Error(`${name} makes ${field} of ${missing}, which it does not have.`);
    if (new Set(from.map((source) => fields[source]!.visibility === 'P')).size > 1)
      throw new Error(
        `${name} makes ${field} of public and of sealed fields, which are never read together.`,
      );
  }
}
