import { Type, type Static, type TSchema } from 'typebox';

/**
 * Who may see a field's value (`docs/decisions/0002-visibility.md`).
 * `P` the public · `I` inspectorate and the agency's HR · `S` these and the person concerned · `X` nobody outside the
 * personal vault. A field nobody marked is `X`.
 */
export type Visibility = 'P' | 'I' | 'S' | 'X';

/** One field of an event: its schema, what it means, and who may see it. */
export interface Field<S extends TSchema = TSchema> {
  readonly schema: S;
  readonly meaning: string;
  readonly visibility: Visibility;
}

/** Field names with their declarations, as written in `defineEvent`. */
export type Fields = Readonly<Record<string, Field>>;

/** The plain value type of a set of fields. */
export type ValuesOf<F extends Fields> = { readonly [K in keyof F]: Static<F[K]['schema']> };

const field =
  (visibility: Visibility) =>
  <S extends TSchema>(schema: S, meaning: string): Field<S> => ({ schema, meaning, visibility });

/** A public field: anyone may read it, for ever. */
export const pub = field('P');
/** An internal field: inspectorate and the agency's HR. */
export const internal = field('I');
/** A field that also the person concerned may read. */
export const subjectVisible = field('S');
/** A personal field: never outside the vault. */
export const vault = field('X');

/** The schema that also accepts null. Null means "there is none" or, on an imported row, "not in the source". */
export const nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
