type Properties = ReadonlyMap<PropertyKey, PropertyDescriptor>;

/** What a set of objects looked like at one moment: their properties, and those of what they hold. */
export type Fingerprint = ReadonlyMap<object, Properties>;

/**
 * Notes the properties of `roots` and of every function and prototype they lead to, so that it can
 * be told later whether somebody has changed them.
 *
 * @param depth how many steps to follow from the roots
 */
export function takeFingerprint(roots: readonly object[], depth: number): Fingerprint {
  const seen = new Map<object, Properties>();
  let layer = roots;
  for (let step = 0; step <= depth && layer.length > 0; step += 1) {
    const next: object[] = [];
    for (const object of layer) {
      // What is frozen stays as it is.
      if (seen.has(object) || Object.isFrozen(object)) continue;
      const properties = propertiesOf(object);
      seen.set(object, properties);
      for (const [key, { value }] of properties) {
        if (typeof value === "function" || (isObject(value) && key === "prototype")) {
          next.push(value);
        }
      }
    }
    layer = next;
  }
  return seen;
}

/** True when one of the objects has other properties than it had, or properties that do other things. */
export function hasChanged(before: Fingerprint): boolean {
  for (const [object, properties] of before) {
    if (Reflect.ownKeys(object).length !== properties.size) return true;
    for (const [key, { value, get, set }] of properties) {
      if (typeof value !== "function" && get === undefined && set === undefined) continue;
      const descriptor = Reflect.getOwnPropertyDescriptor(object, key);
      if (descriptor === undefined || descriptor.get !== get || descriptor.set !== set) return true;
      if (typeof value === "function" && descriptor.value !== value) return true;
    }
  }
  return false;
}

function propertiesOf(object: object): Properties {
  return new Map(
    Reflect.ownKeys(object).flatMap((key) => {
      const descriptor = Reflect.getOwnPropertyDescriptor(object, key);
      return descriptor ? [[key, descriptor] as const] : [];
    }),
  );
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
