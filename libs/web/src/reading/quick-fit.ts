import { getMetadataStorage } from 'class-validator';
import type { Class } from './shape.js';

type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];
type Holds = (object: object, value: unknown) => boolean;

/** What a class demands of one of its fields. */
interface Demand {
  readonly name: string;
  readonly conditions: readonly Holds[];
  readonly constraints: readonly Holds[];
  readonly nested: boolean;
}

/**
 * True when an instance fits its class: class-validator's own constraints, called one after another. It makes an error
 * object for every field it looks at, fitting or not, which costs more than the constraints; so it is asked only where
 * this says false, and judges then. False also says that something is demanded that is not looked at here.
 * @param instance of a class with declared constraints; its members are plain JSON, or instances where they are nested
 */
export function fitsQuickly(instance: object): boolean {
  const demands = demandsOf(instance.constructor as Class);
  if (!demands) return false;
  for (const name of Object.keys(instance)) if (!demands.has(name)) return false;
  for (const demand of demands.values()) if (!isMet(demand, instance)) return false;
  return true;
}

function isMet({ name, conditions, constraints, nested }: Demand, instance: object): boolean {
  const value = (instance as Record<string, unknown>)[name];
  for (const asked of conditions) if (!asked(instance, value)) return true;
  for (const holds of constraints) if (!holds(instance, value)) return false;
  if (!nested || value === undefined) return true;
  return Array.isArray(value) ? value.every(isFittingObject) : isFittingObject(value);
}

const isFittingObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && fitsQuickly(value);

const known = new WeakMap<object, ReadonlyMap<string, Demand> | null>();

function demandsOf(target: Class): ReadonlyMap<string, Demand> | null {
  let demands = known.get(target);
  if (demands === undefined) known.set(target, (demands = gathered(target)));
  return demands;
}

/** Null where a class demands something else than constraints that answer at once, conditions and nested objects. */
function gathered(target: Class): ReadonlyMap<string, Demand> | null {
  const storage = getMetadataStorage();
  const all = storage.getTargetValidationMetadatas(target as never, '', false, false);
  const demands = new Map<string, Demand>();
  for (const [name, metadatas] of Object.entries(storage.groupByPropertyName(all))) {
    const conditions: Holds[] = [];
    const constraints: Holds[] = [];
    let nested = false;
    for (const metadata of metadatas)
      if (metadata.validateIf) return null;
      else if (metadata.type === 'conditionalValidation') conditions.push(metadata.constraints[0] as Holds);
      else if (metadata.type === 'nestedValidation') nested = true;
      else if (metadata.type === 'customValidation') constraints.push(...constraintsOf(metadata));
      else return null;
    demands.set(name, { name, conditions, constraints, nested });
  }
  return demands.size === 0 ? null : demands;
}

function constraintsOf(metadata: Metadata): Holds[] {
  const { propertyName: property, constraints, each } = metadata;
  return getMetadataStorage()
    .getTargetValidatorConstraints(metadata.constraintCls)
    .map(({ instance }): Holds => (object, value) => {
      const asked = { targetName: object.constructor.name, property, object, value, constraints };
      // A promise is no answer: the validator waits for it.
      return each && Array.isArray(value)
        ? value.every((item) => instance.validate(item, asked) === true)
        : instance.validate(value, asked) === true;
    });
}
