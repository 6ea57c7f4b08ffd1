import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Constraints = ReturnType<Storage['getTargetValidationMetadatas']>;

let kept = false;

/**
 * Lets class-validator keep the constraints of a class. It gathers them anew for every object it validates, from all
 * classes that were ever declared: on a request with lists, a third of the whole validation. Classes do not change once
 * they serve, so it is called after all were loaded.
 */
export function keepConstraints(): void {
  if (kept) return;
  kept = true;
  const storage = getMetadataStorage();
  const gather = storage.getTargetValidationMetadatas.bind(storage);
  const group = storage.groupByPropertyName.bind(storage);
  const byClass = new WeakMap<object, Constraints>();
  const grouped = new WeakMap<Constraints, ReturnType<Storage['groupByPropertyName']>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (always || strictGroups || (groups && groups.length > 0))
      return gather(target, schema, always, strictGroups, groups);
    let constraints = byClass.get(target);
    if (!constraints) byClass.set(target, (constraints = gather(target, schema, always, strictGroups)));
    return constraints;
  };
  storage.groupByPropertyName = (constraints) => {
    let names = grouped.get(constraints);
    if (!names) grouped.set(constraints, (names = group(constraints)));
    return names;
  };
}
