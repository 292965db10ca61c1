import { ApiError, invalidArgument, withLocation } from './apiError';
import { errorLocation, navigationOf, propertyOf } from './hostObject';
import type { HostObject } from './hostObject';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export function setProperty(object: HostObject, name: string, value: unknown): void {
  const property = propertyOf(object, name);
  withLocation(errorLocation(object, name), () => {
    if (!property.set) throw invalidArgument();
    property.set(object.it, value);
  });
}

/** Applies the camelCase state of `object.update({...})`; a nested record goes to the object of that name. */
export function updateObject(object: HostObject, state: unknown): void {
  if (!isRecord(state)) throw invalidArgument();
  for (const [key, value] of Object.entries(state)) {
    const name = wireName(key);
    const navigation = object.type.navigation?.[name];
    if (!navigation) setProperty(object, name, value);
    else {
      const target = navigation(object.it);
      if (target) updateObject(target, value);
    }
  }
}

/** Throws `Conflict` when a property is no longer what the caller last saw. */
export function ensureUnchanged(object: HostObject, state: unknown): void {
  if (!isRecord(state)) throw invalidArgument();
  for (const [key, expected] of Object.entries(state)) {
    const name = wireName(key);
    if (object.type.navigation?.[name]) {
      const target = navigationOf(object, name)(object.it);
      if (target) ensureUnchanged(target, expected);
      continue;
    }
    const now = propertyOf(object, name).get?.(object.it);
    if (JSON.stringify(now) !== JSON.stringify(expected)) throw new ApiError('Conflict', undefined, errorLocation(object, name));
  }
}
