import { ApiError, invalidArgument, withLocation } from './apiError';
import { errorLocation, navigationOf, propertyOf, wireName } from './hostObject';
import type { HostObject } from './hostObject';
import { isRecord } from './isRecord';

/**
 * Sets a property by its wire name. Throws `ApiNotFound` for an unknown property, `InvalidArgument` for a read-only one or a wrong value.
 */
export function setProperty(object: HostObject, name: string, value: unknown): void {
  const property = propertyOf(object, name);
  withLocation(errorLocation(object, name), () => {
    if (!property.set) throw invalidArgument();
    property.set(object.target, value);
  });
}

/** Sets the properties of `object.update({...})`, named in camelCase; a nested record goes to the object of that name. */
export function updateObject(object: HostObject, state: unknown): void {
  if (!isRecord(state)) throw invalidArgument();
  for (const [key, value] of Object.entries(state)) {
    const name = wireName(key);
    const navigation = object.type.navigation?.[name];
    if (!navigation) setProperty(object, name, value);
    else {
      const found = navigation(object.target);
      if (found) updateObject(found, value);
    }
  }
}

/** Throws `Conflict` when a property differs from the value the caller last read. */
export function ensureUnchanged(object: HostObject, state: unknown): void {
  if (!isRecord(state)) throw invalidArgument();
  for (const [key, expected] of Object.entries(state)) {
    const name = wireName(key);
    if (object.type.navigation?.[name]) {
      const found = navigationOf(object, name)(object.target);
      if (found) ensureUnchanged(found, expected);
      continue;
    }
    const now = propertyOf(object, name).get?.(object.target);
    if (JSON.stringify(now) !== JSON.stringify(expected)) throw new ApiError('Conflict', undefined, errorLocation(object, name));
  }
}
