import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { getMetadataStorage, validate, type ValidationError } from 'class-validator';
import { fragmentOf, pointerOf } from '../json/pointer.js';
import { codeOfConstraint } from '../problems/field-sentences.js';
import { Problem, type FieldProblem } from '../problems/problem.js';
import { instanceOf } from './instance-of.js';
import { keepConstraints } from './kept-constraints.js';
import { fitsQuickly } from './quick-fit.js';
import { shapeProblems, type Class } from './shape.js';

const MAX_ERRORS = 100;
/** Read by `@MinPosition()`, on whichever list. */
const OF_EVERY_QUERY: ReadonlySet<string> = new Set(['minPosition']);

/** What the validator is asked for: no field that the class does not declare, and errors that know their class. */
export const STRICT = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: false,
  validationError: { target: true, value: false },
} as const;

/**
 * Checks bodies and queries against their DTO class: first that objects, lists and mandatory fields are where the class
 * has them (class-validator lets several of these pass), then the declared constraints. Unknown fields are refused.
 * What the shape leaves over is plain JSON of the class's own fields, so Nest's further precautions have nothing to do.
 */
export class RequestPipe extends ValidationPipe {
  constructor() {
    super({ ...STRICT, transform: true });
    keepConstraints();
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { type, metatype } = metadata;
    if (
      (type !== 'body' && type !== 'query') ||
      metadata.data !== undefined ||
      !metatype ||
      !this.toValidate(metadata)
    )
      return super.transform(value, metadata) as Promise<unknown>;
    const given =
      type === 'query'
        ? Object.fromEntries(Object.entries(value ?? {}).filter(([name]) => !OF_EVERY_QUERY.has(name)))
        : value;
    const problems = shapeProblems(given, metatype as Class, []);
    if (problems.length > 0) throw invalid(problems);
    const request = instanceOf(metatype, given as object);
    if (fitsQuickly(request)) return request;
    const errors = await validate(request, STRICT);
    if (errors.length > 0) throw invalid(errors.flatMap((error) => fieldProblems(error, [])));
    return request;
  }
}

const invalid = (errors: readonly FieldProblem[]): Problem =>
  new Problem('request.invalid', 400, { errors: errors.slice(0, MAX_ERRORS) });

function fieldProblems(error: ValidationError, above: readonly string[]): FieldProblem[] {
  const path = [...above, error.property];
  const own = Object.keys(error.constraints ?? {}).map((constraint) => ({
    pointer: fragmentOf(pointerOf(path)),
    code: codeOfConstraint[constraint] ?? 'field.invalid',
    values: limitsOf(error, constraint),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldProblems(child, path))];
}

/** The constraint's declared limits, for its sentence. */
function limitsOf(error: ValidationError, constraint: string): Record<string, string> {
  const target = (error.target as { constructor?: Class } | undefined)?.constructor;
  if (!target) return {};
  const declared = getMetadataStorage()
    .getTargetValidationMetadatas(target as never, '', true, false)
    .find((metadata) => metadata.propertyName === error.property && metadata.name === constraint);
  const limits = (declared?.constraints ?? []) as unknown[];
  return Object.fromEntries(limits.map((limit, index) => [String(index + 1), shown(limit)]));
}

function shown(limit: unknown): string {
  if (Array.isArray(limit)) return limit.join(', ');
  if (limit instanceof RegExp) return limit.source;
  if (typeof limit === 'object' && limit !== null) return Object.values(limit).join(', ');
  return String(limit);
}
