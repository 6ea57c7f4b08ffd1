import { Type, type TObject } from 'typebox';
import type { Fields, ValuesOf, Visibility } from './fields.js';
import { checkFormer, type FormerForm } from './former-form.js';

/** A fact as the rules see it: its stored name and its values, private ones included. */
export interface DomainEvent<T extends string = string, D = Readonly<Record<string, unknown>>> {
  readonly type: T;
  readonly data: D;
}

/** The one declaration of a fact. Static type, runtime schema, JSON Schema, meaning and visibility come from it. */
export interface EventDefinition<T extends string = string, F extends Fields = Fields> {
  readonly type: T;
  /** Version of the stored shape; a new or renamed field makes a new version. */
  readonly schemaVersion: number;
  readonly meaning: string;
  readonly fields: F;
  /** Schema of `data` as the rules see it: every field present, absent ones null. */
  readonly schema: TObject;
  readonly visibility: Readonly<Record<string, Visibility>>;
  /** The forms it had in the versions before, from version 1 on: what is stored stays, and is read as the present form. */
  readonly former: readonly FormerForm[];
}

/** The fact's type as the rules handle it. */
export type EventOf<D> = D extends EventDefinition<infer T, infer F> ? DomainEvent<T, ValuesOf<F>> : never;

/**
 * Declares a fact. The type name is the stored string: past tense, PascalCase, unique over all contexts, for ever.
 * @param meaning one sentence, in English, with the Indonesian term; it is printed in `docs/events.md`
 * @param former the form of every version before this one, in order; a version that is stored anywhere is never edited
 * @throws Error when the name is not PascalCase, the version is not a whole number ≥ 1, or a version before it is missing
 *   or does not lead to the next
 */
export function defineEvent<const T extends string, const F extends Fields>(
  type: T,
  schemaVersion: number,
  meaning: string,
  fields: F,
  former: readonly FormerForm[] = [],
): EventDefinition<T, F> {
  if (!/^[A-Z][A-Za-z]*$/.test(type)) throw new Error(`Event name ${type} is not PascalCase.`);
  if (!Number.isInteger(schemaVersion) || schemaVersion < 1) throw new Error(`${type}: version must be ≥ 1.`);
  if (former.length !== schemaVersion - 1)
    throw new Error(
      `${type} version ${schemaVersion} needs the forms of all ${schemaVersion - 1} before it.`,
    );
  for (const [i, form] of former.entries())
    checkFormer(`${type} version ${i + 1}`, form, former[i + 1]?.fields ?? fields);
  return {
    type,
    schemaVersion,
    meaning,
    fields,
    schema: schemaOf(fields),
    visibility: visibilityOf(fields),
    former,
  };
}

/** Schema of data with these fields, each present, and no other. */
export const schemaOf = (fields: Fields): TObject =>
  Type.Object(Object.fromEntries(Object.entries(fields).map(([name, f]) => [name, f.schema])), {
    additionalProperties: false,
  });

const visibilityOf = (fields: Fields): Record<string, Visibility> =>
  Object.fromEntries(Object.entries(fields).map(([name, f]) => [name, f.visibility]));
