import { plainToInstance, TransformationType } from 'class-transformer';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { fieldsOf, nestedClass, type Class } from './shape.js';

/** Field → the class of the objects in it; null: plain JSON. */
type Parts = ReadonlyMap<string, Class | null>;

/**
 * The instance of a DTO class that `plainToInstance` makes, by what is known of the class once and for all. Plain JSON
 * stays as it was read: it belongs to this request alone.
 * @param given in which every object and list is where the class has it, and no field that the class does not have
 */
export function instanceOf(dto: Class, given: object): object {
  const parts = partsOf(dto);
  if (!parts) return plainToInstance(dto as new () => object, given);
  const instance = new (dto as new () => object)() as Record<string, unknown>;
  for (const [name, value] of Object.entries(given) as [string, object | null][]) {
    const part = parts.get(name);
    if (!part || value === null) instance[name] = value;
    else
      instance[name] = Array.isArray(value)
        ? value.map((item: object) => instanceOf(part, item))
        : instanceOf(part, value);
  }
  return instance;
}

const known = new WeakMap<Class, Parts | null>();

function partsOf(dto: Class): Parts | null {
  let parts = known.get(dto);
  if (parts === undefined) known.set(dto, (parts = gathered(dto)));
  return parts;
}

/** Null where a field is converted into something else than an object of its class. */
function gathered(dto: Class): Parts | null {
  if (defaultMetadataStorage.getStrategy(dto) !== 'none') return null;
  const parts = new Map<string, Class | null>();
  for (const [name, { nested }] of fieldsOf(dto)) {
    const type = nestedClass(dto, name);
    const transforms = defaultMetadataStorage.findTransformMetadatas(
      dto,
      name,
      TransformationType.PLAIN_TO_CLASS,
    );
    if ((type && !nested) || (transforms && transforms.length > 0)) return null;
    parts.set(name, type ?? null);
  }
  return parts;
}
