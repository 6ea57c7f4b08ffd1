import { Type, type TObject } from 'typebox';
import type { Fields, ValuesOf, Visibility } from './fields.js';

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
}

/** The fact's type as the rules handle it. */
export type EventOf<D> = D extends EventDefinition<infer T, infer F> ? DomainEvent<T, ValuesOf<F>> : never;

/**
 * Declares a fact. The type name is the stored string: past tense, PascalCase, unique over all contexts, for ever.
 * @param meaning one sentence, in English, with the Indonesian term; it is printed in `docs/events.md`
 * @throws Error when the name is not PascalCase or the version is not a whole number ≥ 1
 */
export function defineEvent<const T extends string, const F extends Fields>(
  type: T,
  schemaVersion: number,
  meaning: string,
  fields: F,
): EventDefinition<T, F> {
  if (!/^[A-Z][A-Za-z]*$/.test(type)) throw new Error(`Event name ${type} is not PascalCase.`);
  if (!Number.isInteger(schemaVersion) || schemaVersion < 1) throw new Error(`${type}: version must be ≥ 1.`);
  const properties = Object.fromEntries(Object.entries(fields).map(([name, f]) => [name, f.schema]));
  const visibility = Object.fromEntries(Object.entries(fields).map(([name, f]) => [name, f.visibility]));
  const schema = Type.Object(properties, { additionalProperties: false });
  return { type, schemaVersion, meaning, fields, schema, visibility };
}
