import { getMetadataStorage } from 'class-validator';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { fragmentOf, pointerOf } from '../json/pointer.js';
import type { FieldProblem } from '../problems/problem.js';

/** A DTO class. */
export type Class = abstract new (...parameters: never[]) => object;

interface Field {
  optional: boolean;
  list: boolean;
  nested: boolean;
}

type Path = readonly (string | number)[];
const at = (path: Path, code: string): FieldProblem => ({ pointer: fragmentOf(pointerOf(path)), code });

/**
 * Objects, lists and mandatory fields that are not where the class has them, and fields it does not have: the validator
 * takes names such as `toString` for known ones.
 */
export function shapeProblems(value: unknown, dto: Class, path: Path): FieldProblem[] {
  if (!isObject(value)) return [at(path, 'field.object')];
  const fields = fieldsOf(dto);
  const unknown = Object.keys(value).filter((name) => !fields.has(name));
  const problems = unknown.map((name) => at([...path, name], 'field.unknown'));
  for (const [name, field] of fields) {
    const member = Object.hasOwn(value, name) ? value[name] : undefined;
    const where = [...path, name];
    if (member === undefined || member === null) {
      if (!field.optional) problems.push(at(where, 'field.missing'));
    } else if (field.list && !Array.isArray(member)) problems.push(at(where, 'field.array'));
    else if (field.nested) {
      const nested = nestedClass(dto, name);
      const items = field.list
        ? (member as unknown[]).map((item, index) => [item, [...where, index]] as const)
        : [[member, where] as const];
      for (const [item, place] of items)
        if (nested) problems.push(...shapeProblems(item, nested, place));
        else if (!isObject(item)) problems.push(at(place, 'field.object'));
    }
  }
  return problems;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);

const fieldsByClass = new WeakMap<Class, Map<string, Field>>();

/** What the class declares of its fields. */
export function fieldsOf(dto: Class): Map<string, Field> {
  const known = fieldsByClass.get(dto);
  if (known) return known;
  const fields = new Map<string, Field>();
  const initial = new (dto as new () => object)() as Record<string, unknown>;
  for (const { propertyName, type, each, name } of getMetadataStorage().getTargetValidationMetadatas(
    dto as never,
    '',
    true,
    false,
  )) {
    const field = fields.get(propertyName) ?? {
      optional: initial[propertyName] !== undefined,
      list: false,
      nested: false,
    };
    if (type === 'conditionalValidation') field.optional = true;
    if (each || /^(isArray|array[A-Z])/.test(name ?? '')) field.list = true;
    if (type === 'nestedValidation') field.nested = true;
    fields.set(propertyName, field);
  }
  fieldsByClass.set(dto, fields);
  return fields;
}

/** The class that `@Type()` names for a field. */
export function nestedClass(dto: Class, name: string): Class | undefined {
  const declared = defaultMetadataStorage.findTypeMetadata(dto, name);
  const type: unknown = declared?.typeFunction?.();
  return typeof type === 'function' ? (type as Class) : undefined;
}
